package nl.sluis.gateway.consent;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.Circumstances;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.Flow;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.Question;
import nl.sluis.gateway.policy.RegionFit;
import nl.sluis.gateway.policy.SchemeFit;
import nl.sluis.gateway.policy.StopPart;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a batch of the journal asks before it may commit, on a real PostgreSQL that holds a million consents: of each message
 * the decision, and in one go the heads locked and the consents read and judged. The figure is per batch; persons are drawn
 * anew each time, so most rows come from a part of the index that nobody asked for just before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RegisterBenchmark {
    private static final int CONSENTS = 1_000_000;
    private static final Oin HOLDER = new Oin("00000099000000001000");
    private static final Receiver UWV = new Receiver(new Oin("00000099000000002000"), Role.UWV);
    private static final Purpose WORK = new Purpose("re-integratie");
    private static final Question QUESTION = new Question(
            new Flow(new MessageType("nl.sluis.traject.status.v1"), Role.GGZ_IPS, Role.UWV, WORK),
            new Circumstances(
                    Optional.of(AgeGroup.FROM_16),
                    new RegionCode("AM13"),
                    RegionFit.BOTH,
                    SchemeFit.FITS,
                    StopPart.NONE));
    private static final ConsentDemand DEMAND =
            new ConsentDemand(HOLDER, UWV, WORK, "traject", Set.of("traject"), true, OnObjection.BLOCKS);

    private final LockedRegister register = new LockedRegister();
    private final Random random = new Random(1);
    private final DecisionPoint matrix =
            LegalBasisMatrix.forDevelopment(Path.of("config", "policy"), Catalogue.load(Path.of("config", "messages")));

    @SuppressWarnings("NullAway.Init") // JMH calls fill() first
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private Connection writer;

    /** How many messages a batch holds; 512 is the most. */
    @Param({"1", "64", "512"})
    public int batch;

    @Setup(Level.Trial)
    public void fill() throws SQLException {
        database = TestDatabase.create();
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into consent (person_hash, holder, version, decision, decided_by, age_group, receiver_role, purpose,
                                         scope, categories, valid_from, valid_to, evidence_ref, evidence_form, recorded_by,
                                         recorded_at, entry_id)
                    select sha256(n::text::bytea), '%1$s', 1, 'toestemming', 'betrokkene', '16-plus', 'uwv', 're-integratie',
                           'traject', array['traject'], current_date - 30, current_date + 300, 'TST-' || n, 'schriftelijk',
                           '%1$s', now(), gen_random_uuid()
                      from generate_series(1, %2$d) n""".formatted(HOLDER.value(), CONSENTS));
            statement.execute("insert into consent_head select person_hash, holder, version from consent");
            statement.execute("vacuum analyze consent");
            statement.execute("vacuum analyze consent_head");
        }
        writer = database.writer().getConnection();
        writer.setAutoCommit(false);
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        writer.close();
        database.close();
    }

    /** Rolled back: what is measured is the asking, not the commit. */
    @Benchmark
    public List<Decision> decideAndAsk() throws SQLException {
        var claims = new ArrayList<ConsentClaim>(batch);
        for (var i = 0; i < batch; i++) {
            claims.add(new ConsentClaim(person(1 + random.nextInt(CONSENTS)), DEMAND));
        }
        var states = register.pass(writer, List.of(), claims);
        writer.rollback();
        var decisions = new ArrayList<Decision>(batch);
        for (var state : states) {
            if (state != ConsentState.GIVEN) {
                throw new IllegalStateException("everybody in this register has agreed");
            }
            decisions.add(matrix.decide(QUESTION, state));
        }
        return decisions;
    }

    private static KeyedHash person(int number) {
        try {
            return new KeyedHash(MessageDigest.getInstance("SHA-256")
                    .digest(Integer.toString(number).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
