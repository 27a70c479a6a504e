package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.HOLDER;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_UWV;
import static nl.sluis.gateway.consent.Samples.demand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.journal.ConsentGate.Recorded;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PersonHashes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While the index key is changed a person stands under two hashes, and no decision is lost between them. */
class IndexKeyChangeTest {
    private static final LockedRegister REGISTER = new LockedRegister();
    private static TestDatabase database;
    private final KeyedHash former = somebody();
    private final KeyedHash next = somebody();
    private final PersonHashes before = PersonHashes.of(former);
    private final PersonHashes writesFormer = new PersonHashes(former, next);
    private final PersonHashes writesNext = new PersonHashes(next, former);
    private Connection node;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        node = database.writer().getConnection();
        node.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        node.close();
    }

    @Test
    void aConsentFromBeforeTheChangeStillCounts() throws SQLException {
        record(before, ConsentDecision.CONSENT);
        assertThat(asked(writesNext)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void aWithdrawalInTheMiddleOfTheChangeCounts() throws SQLException {
        record(before, ConsentDecision.CONSENT);
        record(writesNext, ConsentDecision.WITHDRAWAL);
        assertThat(asked(writesNext)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(asked(writesFormer)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void aWithdrawalByANodeThatStillWritesTheFormerKeyCounts() throws SQLException {
        record(before, ConsentDecision.CONSENT);
        assertThat(asked(writesNext)).isEqualTo(ConsentState.GIVEN);
        record(writesFormer, ConsentDecision.WITHDRAWAL);
        assertThat(asked(writesNext)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void decisionsKeepOneOrderWhoeverWritesThem() throws SQLException {
        record(before, ConsentDecision.CONSENT);
        record(writesNext, ConsentDecision.WITHDRAWAL);
        record(writesFormer, ConsentDecision.CONSENT);
        record(writesNext, ConsentDecision.REFUSAL);
        record(writesFormer, ConsentDecision.CONSENT);
        assertThat(asked(writesNext)).isEqualTo(ConsentState.GIVEN);
        assertThat(versionsUnder(next)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aRowMovesWhenItIsNextLookedUp() throws SQLException {
        record(before, ConsentDecision.CONSENT);
        assertThat(versionsUnder(former)).containsExactly(1);
        assertThat(asked(writesNext)).isEqualTo(ConsentState.GIVEN);
        assertThat(versionsUnder(former)).isEmpty();
        assertThat(versionsUnder(next)).containsExactly(1);
    }

    /** Else the register would begin again at one once nobody reads under the former key. */
    @Test
    void whatMovedIsCountedOnUnderTheNextKeyAlone() throws SQLException {
        record(before, ConsentDecision.CONSENT);
        assertThat(asked(writesNext)).isEqualTo(ConsentState.GIVEN);
        assertThatCode(() -> record(PersonHashes.of(next), ConsentDecision.WITHDRAWAL))
                .as("the next version is not one that is there already")
                .doesNotThrowAnyException();
        assertThat(versionsUnder(next)).containsExactly(1, 2);
    }

    @Test
    void theNewestVersionIsOneUnderEitherHash() throws SQLException {
        var claim = new ConsentClaim(writesNext, demand(true, OnObjection.BLOCKS));
        assertThat(Versions.newest(node, claim)).isZero();
        record(before, ConsentDecision.CONSENT);
        record(before, ConsentDecision.WITHDRAWAL);
        assertThat(Versions.newest(node, claim)).isEqualTo(2);
    }

    @Test
    void deliveryAsksForBothWithoutMovingAnything() throws SQLException {
        record(before, ConsentDecision.CONSENT);
        var claim = new ConsentClaim(writesNext, demand(true, OnObjection.BLOCKS));
        assertThat(Versions.judge(node, List.of(claim))).containsExactly(ConsentState.GIVEN);
        assertThat(versionsUnder(former)).containsExactly(1);
    }

    @Test
    void aWaitingMessageKeepsBothHashes() {
        assertThat(PersonHashes.of(writesNext.bytes())).isEqualTo(writesNext);
        assertThat(PersonHashes.of(before.bytes())).isEqualTo(before);
    }

    @Test
    void aWithdrawalEverywhereReachesHoldersUnderEitherHash() throws SQLException {
        record(before, ConsentDecision.CONSENT);
        var everywhere = new ConsentChange(
                writesNext,
                Samples.UWV.oin(),
                true,
                ConsentDecision.WITHDRAWAL,
                DecidedBy.PERSON,
                null,
                TRAJECT_TO_UWV,
                Period.OPEN,
                null,
                Samples.UWV.oin());
        pass(List.of(new Recorded(everywhere, new EntryId(UUID.randomUUID()))), List.of());
        assertThat(asked(writesFormer)).isEqualTo(ConsentState.WITHDRAWN);
    }

    private void record(PersonHashes person, ConsentDecision decision) throws SQLException {
        var change = new ConsentChange(
                person,
                HOLDER,
                false,
                decision,
                DecidedBy.PERSON,
                AgeGroup.FROM_16,
                TRAJECT_TO_UWV,
                Period.OPEN,
                null,
                HOLDER);
        pass(List.of(new Recorded(change, new EntryId(UUID.randomUUID()))), List.of());
    }

    private ConsentState asked(PersonHashes person) throws SQLException {
        return pass(List.of(), List.of(new ConsentClaim(person, demand(true, OnObjection.BLOCKS))))
                .getFirst();
    }

    @CanIgnoreReturnValue
    private List<ConsentState> pass(List<Recorded> changes, List<ConsentClaim> claims) throws SQLException {
        var states = REGISTER.pass(node, changes, claims);
        node.commit();
        return states;
    }

    private List<Integer> versionsUnder(KeyedHash hash) throws SQLException {
        try (var statement =
                node.prepareStatement("select version from consent where person_hash = ? order by version")) {
            statement.setBytes(1, hash.bytes());
            var versions = new ArrayList<Integer>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    versions.add(rows.getInt(1));
                }
            }
            return versions;
        }
    }

    private static KeyedHash somebody() {
        var bytes = new byte[32];
        new java.security.SecureRandom().nextBytes(bytes);
        return new KeyedHash(bytes);
    }
}
