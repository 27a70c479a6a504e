package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.SqlJournal;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.TestKeys;
import nl.sluis.gateway.consent.ConsentRegister.Recording;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConsentRegisterTest {
    private static final Recorder GGZ = new Recorder(HOLDER, Set.of(Role.GGZ_IPS, Role.GGZ_ZORG), Set.of());
    private static final Recorder RECEIVER = new Recorder(UWV.oin(), Set.of(Role.UWV), Set.of());
    private static final TestKeys KEYS = new TestKeys();
    private static TestDatabase database;
    private static SqlJournal journal;
    private static ConsentRegister register;

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabase.create();
        var configuration = new ConsentConfiguration();
        journal = new SqlJournal(database.writer(), configuration.consentGate(), KEYS);
        var rules = new RegisterConfiguration();
        register = rules.consentRegister(
                journal,
                KEYS,
                database.writer(),
                new ConsentSettings("care-5y"),
                (controller, person) -> "psn1.x",
                rules.registerRules("config"));
    }

    @AfterAll
    static void close() throws Exception {
        journal.close();
        database.close();
    }

    @Test
    void whatWasRecordedCountsAndWhatWasWithdrawnDoesNot() throws Exception {
        assertThat(now("999990342")).isEqualTo(ConsentState.MISSING);
        assertThat(outcome(register.record(GGZ, consent("999990342"), Optional.empty())))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(now("999990342")).isEqualTo(ConsentState.GIVEN);
        assertThat(outcome(register.withdraw(GGZ, json("{\"betrokkene\":{\"bsn\":\"999990342\"}}"), Optional.empty())))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(now("999990342")).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void tellsTheNewestVersionThatSomebodyWhoDecidesNowCanKnowOf() throws Exception {
        assertThat(register.newestVersion(claim("999993653"))).isZero();
        outcome(register.record(GGZ, consent("999993653"), Optional.empty()));
        outcome(register.record(GGZ, consent("999993653"), Optional.empty()));
        assertThat(register.newestVersion(claim("999993653"))).isEqualTo(2);
    }

    @Test
    void aReceiverWithdrawsFromEveryHolderWhatItReceives() throws Exception {
        outcome(register.record(GGZ, consent("950000012"), Optional.empty()));
        var request = json("""
                {"betrokkene":{"bsn":"950000012"},"ontvanger":{"oin":"urn:nld:oin:00000099000000002000"}}""");
        assertThat(outcome(register.withdraw(RECEIVER, request, Optional.empty())))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(now("950000012")).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void aWithdrawalForSomebodyUnknownIsAnsweredAlikeAndRecorded() throws Exception {
        var request = json("{\"betrokkene\":{\"bsn\":\"123456782\"}}");
        assertThat(outcome(register.withdraw(GGZ, request, Optional.empty()))).isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void anotherThanTheHolderIsRefused() throws Exception {
        var refused = (Outcome.Refused) outcome(register.record(RECEIVER, consent("999990019"), Optional.empty()));
        assertThat(refused.reasons()).containsExactly(Reason.SENDER_ROLE);
        assertThat(now("999990019")).isEqualTo(ConsentState.MISSING);
    }

    @Test
    void whatCannotBeReadIsNotRecorded() throws Exception {
        var recording = register.record(GGZ, json("{\"betrokkene\":{\"bsn\":\"1\"}}"), Optional.empty());
        assertThat(recording).isInstanceOf(Recording.Unreadable.class);
    }

    @Test
    void neitherRegisterNorLogHoldsTheBsn() throws Exception {
        outcome(register.record(GGZ, consent("999990019"), Optional.empty()));
        try (var reader = database.reader().getConnection();
                var statement = reader.createStatement()) {
            var rows = statement.executeQuery("""
                    select (select count(*) from consent c where c::text like '%999990019%')
                         + (select count(*) from audit_entry e where convert_from(e.leaf, 'UTF8') like '%999990019%')""");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private static ConsentState now(String bsn) {
        return register.now(List.of(claim(bsn))).getFirst().state();
    }

    private static ConsentClaim claim(String bsn) {
        var demand = new ConsentDemand(HOLDER, UWV, WORK, "traject", Set.of("traject"), true, OnObjection.BLOCKS);
        return new ConsentClaim(KEYS.consentPerson(Bsn.of(bsn)), demand);
    }

    @CanIgnoreReturnValue
    private static Outcome outcome(Recording recording) {
        return ((Recording.Journalled) recording).outcome();
    }

    private static Document consent(String bsn) throws Exception {
        return json("""
                {"betrokkene":{"bsn":"%s"},"beslisser":"betrokkene","besluit":"toestemming",
                 "houder":"urn:nld:oin:00000099000000001000","ontvanger":{"rol":"uwv"},"doel":"re-integratie",
                 "scope":"traject","categorieen":["traject"],"geldigVan":"2020-11-01","geldigTot":"2199-11-01",
                 "bewijs":{"kenmerk":"TST-2026-0117","vorm":"schriftelijk"}}""".formatted(bsn));
    }

    private static Document json(String text) throws Exception {
        return new Document(new ObjectMapper().readTree(text));
    }
}
