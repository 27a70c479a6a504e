package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.HOLDER;
import static nl.sluis.gateway.consent.Samples.UWV;
import static nl.sluis.gateway.consent.Samples.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.SqlJournal;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.TestKeys;
import nl.sluis.gateway.consent.ConsentRegister.Finding;
import nl.sluis.gateway.consent.ConsentRegister.Recording;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FHIR in, through the register on a real PostgreSQL, FHIR out. */
class FhirRegisterTest {
    private static final Recorder GGZ = new Recorder(HOLDER, Set.of(Role.GGZ_IPS, Role.GGZ_ZORG), Set.of());
    private static final TestKeys KEYS = new TestKeys();
    private static TestDatabase database;
    private static SqlJournal journal;
    private static ConsentRegister register;

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabase.create();
        journal = new SqlJournal(database.writer(), new LockedRegister(), KEYS);
        register = new ConsentRegister(
                journal,
                KEYS,
                database.writer(),
                new ChangeEntry("care-5y", (controller, person) -> "psn1.x"),
                new Entitlement(Samples.rules()));
    }

    @AfterAll
    static void close() throws Exception {
        journal.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "basic, 999991000",
        "with-exception, 999991012",
        "with-purposes, 999991024",
        "with-period, 999991036",
        "dissent, 999991048",
        "deny-with-exception, 999991061",
        "by-a-representative, 999991073"
    })
    void everyShapeOfPcfComesOutOfTheRegisterAsItWentIn(String shape, String seed) throws Exception {
        var bsn = testNumber(seed);
        var consent = json(shape, bsn);
        var told = FhirConsentTest.decisions(FhirConsentTest.read(consent));
        recorded(register.recordFhir(GGZ, new Document(consent), Optional.empty(), FhirConsentTest.WORDS));
        var found = bundle(bsn);
        assertThat(found.path("total").asInt()).isOne();
        var again = FhirConsentTest.decisions(FhirConsentTest.read(found.at("/entry/0/resource")));
        assertThat(again).usingRecursiveComparison().ignoringFields("age").isEqualTo(told);
    }

    @Test
    void aYesIsInForceWithItsException() throws Exception {
        var bsn = testNumber("999992000");
        recorded(register.recordFhir(
                GGZ, new Document(json("with-exception", bsn)), Optional.empty(), FhirConsentTest.WORDS));
        assertThat(now(bsn, "traject")).isEqualTo(ConsentState.GIVEN);
        assertThat(now(bsn, "werk")).isEqualTo(ConsentState.OBJECTION);
    }

    @Test
    void whatIsRecordedAsOneHasOneEntryAndNoneWithoutTheOther() throws Exception {
        var bsn = testNumber("999993000");
        journal.setDown(true);
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> register.recordFhir(
                            GGZ, new Document(json("with-exception", bsn)), Optional.empty(), FhirConsentTest.WORDS)))
                    .isNotNull();
        } finally {
            journal.setDown(false);
        }
        assertThat(bundle(bsn).path("total").asInt()).isZero();
        recorded(register.recordFhir(
                GGZ, new Document(json("with-exception", bsn)), Optional.empty(), FhirConsentTest.WORDS));
        assertThat(bundle(bsn).at("/entry/0/resource/provision/provision")).hasSize(1);
    }

    private static ConsentState now(String bsn, String category) {
        var demand = new ConsentDemand(
                HOLDER, new Receiver(UWV.oin(), Role.UWV), WORK, "traject", Set.of(category), true, OnObjection.BLOCKS);
        return register.now(List.of(new ConsentClaim(KEYS.consentPerson(Bsn.of(bsn)), demand)))
                .getFirst()
                .state();
    }

    private static JsonNode bundle(String bsn) throws IOException {
        var question = new ObjectMapper().readTree("{\"betrokkene\":{\"bsn\":\"" + bsn + "\"}}");
        return ((Finding.Found) register.findFhir(GGZ, new Document(question)))
                .versions()
                .reveal(Reveal.VALIDATE);
    }

    /** The first test number from here on. */
    private static String testNumber(String seed) {
        var number = Integer.parseInt(seed);
        while (!Bsn.passesElevenTest(Integer.toString(number))) {
            number++;
        }
        return Integer.toString(number);
    }

    @CanIgnoreReturnValue
    private static Outcome recorded(Recording recording) {
        var outcome = ((Recording.Journalled) recording).outcome();
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        return outcome;
    }

    /** Begun, since the tests ask what holds today. */
    private static ObjectNode json(String name, String bsn) throws IOException {
        try (var file = FhirRegisterTest.class.getResourceAsStream("/fhir/" + name + ".json")) {
            var text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("999990342", bsn)
                    .replace("2026-11-01", "2020-11-01")
                    .replace("2027-11-01", "2199-11-01");
            return (ObjectNode) new ObjectMapper().readTree(text);
        }
    }
}
