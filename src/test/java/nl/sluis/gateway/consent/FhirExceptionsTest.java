package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.FhirConsentTest.decisions;
import static nl.sluis.gateway.consent.FhirConsentTest.faults;
import static nl.sluis.gateway.consent.FhirConsentTest.json;
import static nl.sluis.gateway.consent.FhirConsentTest.put;
import static nl.sluis.gateway.consent.FhirConsentTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which exceptions to a decision are taken, and that each of them stays within what it is an exception to. */
class FhirExceptionsTest {
    private static final String WHOLE = "/provision/actor/0/reference/identifier";
    private static final String EXCEPTION = "/provision/provision/0/actor/0/reference/identifier";
    private static final String PARTY =
            "{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"urn:nld:oin:0000009900000000%s000\"}";
    private static final String ROLE = "{\"system\":\"urn:sluis:rol\",\"value\":\"%s\"}";

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2027-06-01, 2026-12-01, 2027-06-01",
        "2026-10-01, 2028-01-01, 2026-11-01, 2027-11-01",
        "2026-11-01, 2027-11-01, 2026-11-01, 2027-11-01",
        "2027-11-01, 2027-11-01, 2027-11-01, 2027-11-01",
        ", 2028-01-01, 2026-11-01, 2027-11-01",
        "2026-12-01, , 2026-12-01, 2027-11-01",
    })
    void anExceptionHoldsWithinThePeriodOfWhatItIsAnExceptionTo(
            LocalDate start, LocalDate end, LocalDate from, LocalDate to) throws Exception {
        var consent = json("with-exception");
        put(consent, "/provision/period/end", "\"2027-11-01\"");
        var days = ((ObjectNode) consent.at("/provision/provision/0")).putObject("period");
        if (start != null) {
            days.put("start", start.toString());
        }
        if (end != null) {
            days.put("end", end.toString());
        }
        assertThat(decisions(read(consent)).get(1).period()).isEqualTo(new Period(from, to));
    }

    @Test
    void anExceptionFromADayOnBeginsThereWhereTheWholeHasNoBeginning() throws Exception {
        var consent = json("deny-with-exception");
        put(consent, "/provision/period", "{\"end\":\"2028-01-01\"}");
        var exception = decisions(read(consent)).get(1).period();
        assertThat(exception).isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 11, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"another party", "a role"})
    void whatIsForOnePartyHasNoExceptionForAnother(String receiver) throws Exception {
        var consent = json("with-exception");
        put(consent, WHOLE, PARTY.formatted("4"));
        put(consent, EXCEPTION, receiver.equals("a role") ? ROLE.formatted("uwv") : PARTY.formatted("2"));
        assertThat(faults(consent)).containsExactly("Consent.provision.provision[0].actor[0] OUTSIDE");
    }

    @Test
    void whatIsForOneRoleHasNoExceptionForAnotherRole() throws Exception {
        var consent = json("with-exception");
        put(consent, EXCEPTION, ROLE.formatted("gemeente"));
        assertThat(faults(consent)).containsExactly("Consent.provision.provision[0].actor[0] OUTSIDE");
    }

    @Test
    void anExceptionForTheSameReceiverIsOne() throws Exception {
        var consent = json("with-exception");
        put(consent, EXCEPTION, ROLE.formatted("uwv"));
        var exception = decisions(read(consent)).get(1);
        assertThat(exception.decision()).isEqualTo(ConsentDecision.REFUSAL);
        assertThat(exception.target())
                .isEqualTo(new ConsentTarget(null, Role.UWV, Samples.WORK, "traject", Set.of("werk")));
        put(consent, WHOLE, PARTY.formatted("2"));
        put(consent, EXCEPTION, PARTY.formatted("2"));
        assertThat(decisions(read(consent)).get(1).target().receiver())
                .isEqualTo(decisions(read(consent)).getFirst().target().receiver());
    }

    @Test
    void aYesToFewerCategoriesOfANoIsRefusedForTheNoWouldWin() throws Exception {
        var consent = json("deny-with-exception");
        var categories = json("with-exception").at("/provision/class").toString();
        put(consent, "/provision/class", categories);
        for (var element : new String[] {"purpose", "code", "actor"}) {
            put(
                    consent,
                    "/provision/" + element,
                    consent.at("/provision/provision/0/" + element).toString());
        }
        assertThat(faults(consent)).containsExactly("Consent.provision.provision[0] NOT_NARROWER");
    }

    @ParameterizedTest
    @CsvSource({"4, 50", "5, 60"})
    void aConsentHoldsAtMostFiftyDecisions(int exceptions, int decisions) throws Exception {
        var consent = json("with-exception");
        put(consent, "/provision/purpose", codings("doel", 10));
        put(consent, "/provision/class", codings("categorie", 10));
        var each = IntStream.range(0, exceptions)
                .mapToObj(i ->
                        "{\"type\":\"deny\",\"class\":[{\"system\":\"urn:sluis:categorie\",\"code\":\"c" + i + "\"}]}")
                .collect(Collectors.joining(",", "[", "]"));
        put(consent, "/provision/provision", each);
        if (decisions <= 50) {
            assertThat(decisions(read(consent))).hasSize(decisions);
        } else {
            assertThat(faults(consent)).containsExactly("Consent.provision TOO_MANY");
        }
    }

    @Test
    void aYesWithoutEvidenceIsRefusedAndANoIsNot() throws Exception {
        var nothing = "{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\","
                + "\"valueCode\":\"unknown\"}]}";
        var yes = json("basic");
        put(yes, "/sourceReference", nothing);
        assertThat(faults(yes)).containsExactly("Consent.sourceReference.identifier REQUIRED");
        var no = json("dissent");
        put(no, "/sourceReference", nothing);
        assertThat(decisions(read(no)).getFirst().evidence()).isNull();
    }

    private static String codings(String system, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"system\":\"urn:sluis:" + system + "\",\"code\":\"" + system.charAt(0) + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
