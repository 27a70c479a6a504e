package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.BOTH;
import static nl.sluis.gateway.consent.Samples.HOLDER;
import static nl.sluis.gateway.consent.Samples.OTHER;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_UWV;
import static nl.sluis.gateway.consent.Samples.UWV;
import static nl.sluis.gateway.consent.Samples.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.journal.ConsentGate.Recorded;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PersonHashes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Of two transactions at the same time, which must wait: a message that found something, and a decision that would change
 * what it found. The one that waits gives up at once here, so that nothing rests on how threads happen to meet.
 */
class WhoWaitsForWhomTest {
    private static final LockedRegister REGISTER = new LockedRegister();
    private static final String GAVE_UP_WAITING = "55P03";
    private static TestDatabase database;

    private final KeyedHash person = somebody();
    private Connection message;
    private Connection decision;

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
        message = node();
        decision = node();
        try (var statement = decision.createStatement()) {
            statement.execute("set lock_timeout = '100ms'");
        }
        decision.commit();
    }

    @AfterEach
    void disconnect() throws SQLException {
        message.close();
        decision.close();
    }

    @Test
    void aFirstDecisionWaitsForTheMessageThatFoundNone() throws SQLException {
        asks(HOLDER, person);
        assertWaits(HOLDER, person, false);
    }

    @Test
    void aSecondDecisionWaitsForTheMessageThatFoundTheFirst() throws SQLException {
        decide(HOLDER, person, false);
        asks(HOLDER, person);
        assertWaits(HOLDER, person, false);
    }

    /** Its own row is there; what it must wait for is a place where none is yet. */
    @Test
    void aDecisionForEveryHolderWaitsForTheMessageThatFoundNoneAtOneOfThem() throws SQLException {
        decide(UWV.oin(), person, false);
        asks(HOLDER, person);
        assertWaits(UWV.oin(), person, true);
    }

    @Test
    void nobodyWaitsForSomebodyElse() throws SQLException {
        asks(HOLDER, person);
        assertDoesNotWait(HOLDER, somebody());
    }

    @Test
    void aFirstDecisionDoesNotWaitForAMessageThatFoundOneAtAnotherHolder() throws SQLException {
        decide(HOLDER, person, false);
        asks(HOLDER, person);
        assertDoesNotWait(OTHER, person);
    }

    private void assertWaits(Oin holder, KeyedHash whose, boolean everyHolder) {
        assertThatThrownBy(() -> decide(holder, whose, everyHolder))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(GAVE_UP_WAITING));
    }

    private void assertDoesNotWait(Oin holder, KeyedHash whose) {
        assertThatCode(() -> decide(holder, whose, false)).doesNotThrowAnyException();
    }

    /** And does not commit. */
    private void asks(Oin holder, KeyedHash whose) throws SQLException {
        var demand = new ConsentDemand(holder, UWV, WORK, "traject", BOTH, false, OnObjection.BLOCKS);
        assertThat(REGISTER.pass(message, List.of(), List.of(new ConsentClaim(whose, demand))))
                .containsExactly(ConsentState.GIVEN);
    }

    private void decide(Oin holder, KeyedHash whose, boolean everyHolder) throws SQLException {
        var change = new ConsentChange(
                PersonHashes.of(whose),
                holder,
                everyHolder,
                everyHolder ? ConsentDecision.WITHDRAWAL : ConsentDecision.CONSENT,
                DecidedBy.PERSON,
                null,
                TRAJECT_TO_UWV,
                Period.OPEN,
                null,
                holder);
        var states = REGISTER.pass(decision, List.of(new Recorded(change, new EntryId(UUID.randomUUID()))), List.of());
        assertThat(states).isEmpty();
        decision.commit();
    }

    private static Connection node() throws SQLException {
        var connection = database.writer().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static KeyedHash somebody() {
        var bytes = new byte[32];
        new java.security.SecureRandom().nextBytes(bytes);
        return new KeyedHash(bytes);
    }
}
