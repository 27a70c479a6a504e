package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {
    private static final String GOOD = """
            {"betrokkene":{"bsn":"999990342"},"beslisser":"betrokkene","besluit":"toestemming",
             "houder":"urn:nld:oin:00000099000000001000","ontvanger":{"rol":"uwv"},"doel":"re-integratie","scope":"traject",
             "categorieen":["traject"],"geldigVan":"2026-11-01","geldigTot":"2027-11-01",
             "bewijs":{"kenmerk":"TST-2026-0117","vorm":"schriftelijk"}}""";

    @Test
    void readsTheConsentOfTheArchitecturePage() throws Exception {
        var request = (Reading.Request) consent(GOOD);
        assertThat(request.decision()).isEqualTo(ConsentDecision.CONSENT);
        assertThat(request.decidedBy()).isEqualTo(DecidedBy.PERSON);
        assertThat(request.holder()).isEqualTo(Samples.HOLDER);
        assertThat(request.target())
                .isEqualTo(new ConsentTarget(null, Role.UWV, Samples.WORK, "traject", Set.of("traject")));
        assertThat(request.period()).isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 11, 1)));
        assertThat(request.evidence()).isEqualTo(new Evidence("TST-2026-0117", Evidence.Form.WRITTEN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"999990342\"                | \"999990343\"              | /betrokkene/bsn INVALID",
                "\"999990342\"                | 999990342                  | /betrokkene/bsn NOT_A_TEXT",
                "\"beslisser\":\"betrokkene\" | \"beslisser\":\"buurman\"  | /beslisser INVALID",
                "\"toestemming\"              | \"intrekking\"             | /besluit INVALID",
                "\"toestemming\"              | \"ja\"                     | /besluit INVALID",
                "urn:nld:oin:00000099000000001000 | 00000099000000001000   | /houder INVALID",
                "{\"rol\":\"uwv\"}            | {\"rol\":\"werkgever\"}    | /ontvanger/rol INVALID",
                "{\"rol\":\"uwv\"}            | {\"rol\":\"bank\"}         | /ontvanger/rol INVALID",
                "{\"rol\":\"uwv\"}            | {}                         | /ontvanger ONE_OF",
                "{\"rol\":\"uwv\"}            | \"uwv\"                    | /ontvanger NOT_AN_OBJECT",
                "\"re-integratie\"            | \"Re-integratie\"          | /doel INVALID",
                "[\"traject\"]                | []                         | /categorieen NOT_A_LIST",
                "[\"traject\"]                | [\"traject\",7]            | /categorieen/1 NOT_A_TEXT",
                "\"2026-11-01\"               | \"1-11-2026\"              | /geldigVan INVALID",
                "\"2027-11-01\"               | \"2026-10-01\"             | /geldigTot PERIOD",
                "TST-2026-0117                | TST-999990342              | /bewijs/kenmerk INVALID",
                "\"schriftelijk\"             | \"gebarentaal\"            | /bewijs/vorm INVALID",
                "\"scope\":\"traject\",       | ``                         | /scope REQUIRED",
                "\"scope\"                    | \"skope\"                  | ` UNKNOWN_FIELD`"
            })
    void namesTheFieldThatIsWrong(String right, String wrong, String expected) throws Exception {
        assertThat(GOOD).contains(right);
        var reading = (Reading.Unreadable) consent(GOOD.replace(right, wrong));
        assertThat(reading.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains(expected);
    }

    @Test
    void tellsEveryFaultAtOnce() throws Exception {
        var reading = (Reading.Unreadable) consent("""
                {"betrokkene":{"bsn":"123"},"besluit":"ja","houder":"x","extra":1}""");
        assertThat(reading.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains(
                        " UNKNOWN_FIELD",
                        "/besluit INVALID",
                        "/betrokkene/bsn INVALID",
                        "/beslisser REQUIRED",
                        "/houder INVALID");
    }

    @Test
    void tellsOfAClosedListTheWordsThatThereAre() throws Exception {
        var reading = (Reading.Unreadable) consent(GOOD.replace("\"betrokkene\",\"besluit\"", "\"buurman\",\"besluit\"")
                .replace("schriftelijk", "telepathisch"));
        assertThat(reading.faults())
                .extracting(Fault::dutch)
                .contains(
                        "Een beslisser is een van [betrokkene, ouder, voogd, curator, mentor, gemachtigde].",
                        "Een vorm is een van [schriftelijk, mondeling, digitaal].");
    }

    @Test
    void repeatsNothingThatWasSent() throws Exception {
        var reading = (Reading.Unreadable) consent("""
                {"betrokkene":{"bsn":"999990343","Jansen":1},"besluit":"999990342","999990342":"Jansen"}""");
        assertThat(reading.faults())
                .extracting(Fault::toString)
                .noneMatch(text -> text.contains("99999034") || text.contains("Jansen"));
    }

    @Test
    void aRefusalMayBeAboutEverything() throws Exception {
        var request = (Reading.Request) consent("""
                {"betrokkene":{"bsn":"999990342"},"beslisser":"mentor","besluit":"weigering",
                 "houder":"urn:nld:oin:00000099000000001000"}""");
        assertThat(request.target()).isEqualTo(ConsentTarget.ANYTHING);
    }

    @Test
    void theAgeGroupIsReadAsItIsWritten() throws Exception {
        var request =
                (Reading.Request) consent(GOOD.replace("\"besluit\"", "\"leeftijdsgroep\":\"12-15\",\"besluit\""));
        assertThat(request.age()).isEqualTo(AgeGroup.FROM_12_TO_15);
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, false", "1900-01-01, true", "2199-12-31, true", "2200-01-01, false"})
    void aDayLiesInAYearThatSomebodyCanMean(String day, boolean read) throws Exception {
        var field = day.startsWith("1") ? "2026-11-01" : "2027-11-01";
        assertThat(consent(GOOD.replace(field, day)) instanceof Reading.Request).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"TST-123456789, true", "TST-9999903421, true", "TST-999990342, false", "TST 1, false"})
    void aReferenceIsRefusedForABsnAndNotForAnyNineDigits(String reference, boolean read) throws Exception {
        assertThat(consent(GOOD.replace("TST-2026-0117", reference)) instanceof Reading.Request)
                .isEqualTo(read);
    }

    @Test
    void aWithdrawalNeedsNoMoreThanThePerson() throws Exception {
        var request = (Reading.Request) RequestReader.withdrawal(json("""
                {"betrokkene":{"bsn":"999990342"}}"""));
        assertThat(request.decision()).isEqualTo(ConsentDecision.WITHDRAWAL);
        assertThat(request.target()).isEqualTo(ConsentTarget.ANYTHING);
        assertThat(request.holder()).isNull();
    }

    @Test
    void aWithdrawalIsOfThePersonUnlessItSaysOfWhom() throws Exception {
        var person = (Reading.Request) RequestReader.withdrawal(json("""
                {"betrokkene":{"bsn":"999990342"}}"""));
        var guardian = (Reading.Request) RequestReader.withdrawal(json("""
                {"betrokkene":{"bsn":"999990342"},"beslisser":"voogd"}"""));
        assertThat(person.decidedBy()).isEqualTo(DecidedBy.PERSON);
        assertThat(guardian.decidedBy()).isEqualTo(DecidedBy.GUARDIAN);
    }

    @Test
    void aRequestWithoutAPersonSaysSo() throws Exception {
        var reading = (Reading.Unreadable) RequestReader.withdrawal(json("{}"));
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/betrokkene");
            assertThat(fault.code()).isEqualTo("REQUIRED");
        });
    }

    /** The columns: who decides, at what age, until when, and what is missing. */
    @ParameterizedTest
    @CsvSource({
        "ouder, , 2027-11-01, /leeftijdsgroep",
        "voogd, , 2027-11-01, /leeftijdsgroep",
        "ouder, 12-15, , /geldigTot",
        "betrokkene, onder-12, , /geldigTot",
        "ouder, 12-15, 2027-11-01, ",
        "betrokkene, 16-plus, , ",
        "mentor, , , ",
    })
    void aConsentForAChildSaysItsAgeGroupAndEnds(String decider, String age, String until, String missing)
            throws Exception {
        var ofAge = age == null ? "" : ",\"leeftijdsgroep\":\"" + age + "\"";
        var body = GOOD.replace("\"beslisser\":\"betrokkene\"", "\"beslisser\":\"" + decider + "\"" + ofAge)
                .replace(",\"geldigTot\":\"2027-11-01\"", until == null ? "" : ",\"geldigTot\":\"" + until + "\"");
        if (missing == null) {
            assertThat(consent(body)).isInstanceOf(Reading.Request.class);
        } else {
            assertThat(((Reading.Unreadable) consent(body)).faults())
                    .extracting(fault -> fault.pointer() + " " + fault.code())
                    .containsExactly(missing + " REQUIRED");
        }
    }

    @ParameterizedTest
    @CsvSource({"50, true", "51, false"})
    void aConsentNamesAtMostFiftyCategories(int count, boolean read) throws Exception {
        var names = java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> "\"c" + i + "\"")
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
        assertThat(consent(GOOD.replace("[\"traject\"]", names)) instanceof Reading.Request)
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[]", "7", "null", "{}", "{\"betrokkene\":7}", "{\"betrokkene\":{\"bsn\":null}}"})
    void refusesWhatIsNoRequestAtAll(String body) throws Exception {
        assertThat(consent(body)).isInstanceOf(Reading.Unreadable.class);
        assertThat(RequestReader.withdrawal(json(body))).isInstanceOf(Reading.Unreadable.class);
    }

    private static Reading consent(String body) throws JsonProcessingException {
        return RequestReader.consent(json(body));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
