package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirConsentTest {
    /** All but one. */
    static final KnownWords WORDS = new KnownWords() {
        @Override
        public boolean isCategory(String code) {
            return !code.equals("onbekend");
        }

        @Override
        public boolean isScope(String code) {
            return !code.equals("onbekend");
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant RECORDED = Instant.parse("2026-11-02T10:00:00Z");
    private static final EntryId ENTRY = new EntryId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    private static final Bsn PERSON = Bsn.of("999990342");
    private static final Oin HOLDER = new Oin("00000099000000001000");
    private static final Purpose WORK = new Purpose("re-integratie");
    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final Evidence SIGNED = new Evidence("TST-2026-0117", Evidence.Form.WRITTEN);
    private static final ConsentTarget TRAJECT = target(null, Role.UWV, WORK, "traject");

    /** The shapes of IHE PCF, each with the decisions that it is. */
    enum Shape {
        BASIC("basic", yes(TRAJECT, new Period(FROM, null))),
        WITH_EXCEPTION(
                "with-exception",
                yes(target(null, Role.UWV, WORK, "traject", "werk"), new Period(FROM, null)),
                no(
                        ConsentDecision.REFUSAL,
                        target(new Oin("00000099000000002000"), null, WORK, "werk"),
                        new Period(FROM, null))),
        WITH_PURPOSES(
                "with-purposes",
                yes(TRAJECT, new Period(FROM, null)),
                yes(target(null, Role.UWV, new Purpose("behandeling"), "traject"), new Period(FROM, null))),
        WITH_PERIOD("with-period", yes(TRAJECT, new Period(FROM, LocalDate.of(2027, 11, 1)))),
        DISSENT("dissent", no(ConsentDecision.OBJECTION, TRAJECT, Period.OPEN)),
        DENY_WITH_EXCEPTION(
                "deny-with-exception",
                no(ConsentDecision.REFUSAL, ConsentTarget.ANYTHING, Period.OPEN),
                yes(target(null, Role.GEMEENTE, WORK, "traject"), new Period(FROM, LocalDate.of(2027, 11, 1)))),
        BY_A_REPRESENTATIVE("by-a-representative", by(DecidedBy.MENTOR, yes(TRAJECT, new Period(FROM, null))));

        final String file;
        final List<Reading.Request> decisions;

        Shape(String file, Reading.Request... decisions) {
            this.file = file;
            this.decisions = List.of(decisions);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyShapeOfPcfIsReadAsTheDecisionsThatItIs(Shape shape) throws Exception {
        assertThat(decisions(read(json(shape.file)))).isEqualTo(shape.decisions);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasReadComesOutSuchThatItReadsTheSame(Shape shape) {
        var kept = kept(shape.decisions);
        assertThat(FhirWriter.isOneConsent(kept)).isTrue();
        assertThat(decisions(read(FhirWriter.write(PERSON, kept, true)))).isEqualTo(shape.decisions);
    }

    @Test
    void aDecisionWithoutEvidenceComesOutAndReadsTheSame() {
        var decision = List.of(new Reading.Request(
                PERSON, ConsentDecision.RESTRICTION, DecidedBy.PERSON, null, HOLDER, TRAJECT, Period.OPEN, null));
        assertThat(decisions(read(FhirWriter.write(PERSON, kept(decision), true))))
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "proposed", "rejected", "inactive", "entered-in-error"})
    void onlyWhatIsActiveIsADecision(String status) throws Exception {
        var consent = json("basic");
        consent.put("status", status);
        assertThat(faults(consent)).containsExactly("Consent.status STATUS");
    }

    @ParameterizedTest
    @MethodSource
    void eachFaultIsToldWithItsPath(String place, String value, String fault) throws Exception {
        var consent = json("with-exception");
        put(consent, place, value);
        assertThat(faults(consent)).containsExactly(fault);
    }

    static Stream<Arguments> eachFaultIsToldWithItsPath() {
        var coding = "{\"system\":\"urn:sluis:doel\",\"code\":\"behandeling\"}";
        return Stream.of(
                arguments("/status", "\"geheim\"", "Consent.status INVALID"),
                arguments("/status", "null", "Consent.status NOT_A_TEXT"),
                arguments("/resourceType", "\"Patient\"", "Consent.resourceType INVALID"),
                arguments("/scope/coding/0/code", "\"treatment\"", "Consent.scope.coding[0].code INVALID"),
                arguments("/scope/coding/0/system", "\"urn:x\"", "Consent.scope.coding[0].system SYSTEM"),
                arguments("/category/0/coding/0/code", "\"64292-6\"", "Consent.category[0].coding[0].code INVALID"),
                arguments("/category/0/coding/0/system", "\"urn:x\"", "Consent.category[0].coding[0].system SYSTEM"),
                arguments(
                        "/category/0/coding/0",
                        "{\"system\":\"urn:sluis:besluit\",\"code\":\"bezwaar\"}",
                        "Consent.category[0].coding[0].code TYPE"),
                arguments("/patient/identifier/value", "\"999990343\"", "Consent.patient.identifier.value INVALID"),
                arguments("/patient/identifier/system", "\"urn:x\"", "Consent.patient.identifier.system SYSTEM"),
                arguments("/patient/reference", "\"Patient/1\"", "Consent.patient.reference UNSUPPORTED_FIELD"),
                arguments("/patient/display", "\"Jan Jansen\"", "Consent.patient.display UNSUPPORTED_FIELD"),
                arguments("/patient/Jan Jansen", "\"x\"", "Consent.patient UNKNOWN_FIELD"),
                arguments("/dateTime", "\"gisteren\"", "Consent.dateTime INVALID"),
                arguments(
                        "/performer/0/identifier/value",
                        "\"950000012\"",
                        "Consent.performer[0].identifier.value PERFORMER"),
                arguments(
                        "/organization/0/identifier/value",
                        "\"urn:nld:oin:1\"",
                        "Consent.organization[0].identifier.value INVALID"),
                arguments("/organization/1", "{}", "Consent.organization[1] TOO_MANY"),
                arguments("/sourceAttachment", "{\"data\":\"eA==\"}", "Consent.sourceAttachment SOURCE_DOCUMENT"),
                arguments(
                        "/sourceReference/identifier/value",
                        "\"999990342\"",
                        "Consent.sourceReference.identifier.value INVALID"),
                arguments(
                        "/sourceReference/identifier/type/coding/0/code",
                        "\"notarieel\"",
                        "Consent.sourceReference.identifier.type.coding[0].code INVALID"),
                arguments("/policy/0/uri", "\"http://example.org/x\"", "Consent.policy[0].uri INVALID"),
                arguments("/verification", "[{}]", "Consent.verification UNSUPPORTED_FIELD"),
                arguments("/text", "{\"div\":\"x\"}", "Consent.text UNSUPPORTED_FIELD"),
                arguments("/contained", "[{}]", "Consent.contained UNSUPPORTED_FIELD"),
                arguments("/modifierExtension", "[{\"url\":\"x\"}]", "Consent.modifierExtension EXTENSION"),
                arguments("/_status", "{\"extension\":[]}", "Consent.status.extension EXTENSION"),
                arguments("/provision/extension", "[{\"url\":\"x\"}]", "Consent.provision.extension EXTENSION"),
                arguments("/provision/period/start", "\"2026-13-01\"", "Consent.provision.period.start INVALID"),
                arguments("/provision/period/start", "\"2026-11\"", "Consent.provision.period.start INVALID"),
                arguments("/provision/period/start", "{}", "Consent.provision.period.start NOT_A_TEXT"),
                arguments("/provision/period/end", "\"2026-10-01\"", "Consent.provision.period.end PERIOD"),
                arguments(
                        "/provision/actor/0/role/coding/0/code",
                        "\"CST\"",
                        "Consent.provision.actor[0].role.coding[0].code INVALID"),
                arguments(
                        "/provision/actor/0/reference/identifier/value",
                        "\"werkgever\"",
                        "Consent.provision.actor[0].reference.identifier.value INVALID"),
                arguments("/provision/purpose/0/system", "\"urn:x\"", "Consent.provision.purpose[0].system SYSTEM"),
                arguments("/provision/purpose/0/code", "\"A B\"", "Consent.provision.purpose[0].code INVALID"),
                arguments("/provision/class/1/code", "\"traject\"", "Consent.provision.class[1] TWICE"),
                arguments("/provision/class", "[]", "Consent.provision.class NOT_A_LIST"),
                arguments("/provision/dataPeriod", "{}", "Consent.provision.dataPeriod UNSUPPORTED_FIELD"),
                arguments("/provision/securityLabel", "[]", "Consent.provision.securityLabel UNSUPPORTED_FIELD"),
                arguments(
                        "/provision/provision/0/type", "\"misschien\"", "Consent.provision.provision[0].type INVALID"),
                arguments("/provision/provision/0/type", "\"permit\"", "Consent.provision.provision[0].type SAME_TYPE"),
                arguments(
                        "/provision/provision/0/provision",
                        "[{\"type\":\"permit\"}]",
                        "Consent.provision.provision[0].provision NESTING"),
                arguments(
                        "/provision/provision/0/period",
                        "{\"end\":\"31 december\"}",
                        "Consent.provision.provision[0].period.end INVALID"),
                arguments(
                        "/provision/provision/0/period",
                        "{\"end\":\"2026-10-31\"}",
                        "Consent.provision.provision[0].period OUTSIDE"),
                arguments(
                        "/provision/provision/0/purpose",
                        "[" + coding + "]",
                        "Consent.provision.provision[0].purpose OUTSIDE"),
                arguments(
                        "/provision/provision/0/class/0/code",
                        "\"wonen\"",
                        "Consent.provision.provision[0].class OUTSIDE"),
                arguments(
                        "/provision/provision/0/code",
                        "[{\"coding\":[{\"system\":\"urn:sluis:scope\",\"code\":\"anders\"}]}]",
                        "Consent.provision.provision[0].code[0] OUTSIDE"));
    }

    @Test
    void allFaultsAreToldAtOnceAndNoneWithAValue() throws Exception {
        var consent = json("basic");
        put(consent, "/patient/identifier/value", "\"123456789\"");
        put(consent, "/dateTime", "\"geheim\"");
        put(consent, "/provision/period/start", "\"geheim\"");
        put(consent, "/provision/type", "\"geheim\"");
        var faults = ((Reading.Unreadable) read(consent)).faults();
        assertThat(faults).hasSize(3); // those of the shape; what the words mean is asked when the shape is right
        assertThat(faults.toString()).doesNotContain("geheim").doesNotContain("123456789");
    }

    @Test
    void anExceptionThatIsNoNarrowerIsRefused() throws Exception {
        var consent = json("with-exception");
        put(consent, "/provision/provision/0", "{\"type\":\"deny\",\"period\":{\"end\":\"2026-12-31\"}}");
        assertThat(faults(consent)).containsExactly("Consent.provision.provision[0] NOT_NARROWER");
    }

    @Test
    void aYesInsideANoThatWouldNotWinIsRefused() throws Exception {
        var consent = json("deny-with-exception");
        put(consent, "/provision/class", "[{\"system\":\"urn:sluis:categorie\",\"code\":\"traject\"}]");
        put(
                consent,
                "/provision/purpose",
                consent.at("/provision/provision/0/purpose").toString());
        put(
                consent,
                "/provision/code",
                consent.at("/provision/provision/0/code").toString());
        put(
                consent,
                "/provision/actor",
                consent.at("/provision/provision/0/actor").toString());
        assertThat(faults(consent)).containsExactly("Consent.provision.provision[0] NOT_NARROWER");
    }

    @Test
    void twoExceptionsAboutTheSameAreRefused() throws Exception {
        var consent = json("with-exception");
        var exception = consent.at("/provision/provision/0");
        ((ArrayNode) consent.at("/provision/provision")).add(exception.deepCopy());
        assertThat(faults(consent)).containsExactly("Consent.provision.provision[1] TWICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "purpose", "class", "code", "period"})
    void aConsentIsSpecificOrNone(String element) throws Exception {
        var consent = json("basic");
        ((ObjectNode) consent.get("provision")).remove(element);
        var path = "Consent.provision." + (element.equals("period") ? "period.start" : element);
        assertThat(faults(consent)).containsExactly(path + " REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "scope",
                "category",
                "patient",
                "dateTime",
                "performer",
                "organization",
                "sourceReference",
                "policy",
                "provision"
            })
    void whatPcfRequiresIsRequired(String element) throws Exception {
        var consent = json("basic");
        consent.remove(element);
        assertThat(faults(consent)).containsExactly("Consent." + element + " REQUIRED");
    }

    @Test
    void aRestrictionHasNoExceptions() throws Exception {
        var consent = json("deny-with-exception");
        put(consent, "/category/1", "{\"coding\":[{\"system\":\"urn:sluis:besluit\",\"code\":\"beperking\"}]}");
        assertThat(faults(consent)).containsExactly("Consent.provision.provision[0] NOT_NARROWER");
    }

    @Test
    void whatOnlyTheHolderIsToldIsMasked() throws Exception {
        var written = FhirWriter.write(PERSON, kept(Shape.BY_A_REPRESENTATIVE.decisions), false);
        assertThat(written.toString())
                .contains("masked")
                .doesNotContain("mentor")
                .doesNotContain("TST-2026-0117");
    }

    @Test
    void aDecisionForAChildSaysHowOldItIsAndEnds() throws Exception {
        var consent = json("by-a-representative");
        put(consent, "/performer/0/identifier/value", "\"ouder\"");
        assertThat(faults(consent)).containsExactly("Consent.category REQUIRED");
        put(consent, "/category/1", "{\"coding\":[{\"system\":\"urn:sluis:leeftijdsgroep\",\"code\":\"12-15\"}]}");
        assertThat(faults(consent)).containsExactly("Consent.provision.period.end REQUIRED");
        put(consent, "/provision/period/end", "\"2027-11-01\"");
        var decision = decisions(read(consent));
        assertThat(decision.getFirst().age()).isEqualTo(AgeGroup.FROM_12_TO_15);
        assertThat(decisions(read(FhirWriter.write(PERSON, kept(decision), true))))
                .isEqualTo(decision);
    }

    @Test
    void aWordThatNoMessageUsesIsNoCode() throws Exception {
        var consent = json("basic");
        put(consent, "/provision/class/0/code", "\"onbekend\"");
        put(consent, "/provision/code/0/coding/0/code", "\"onbekend\"");
        assertThat(faults(consent))
                .containsExactlyInAnyOrder(
                        "Consent.provision.class[0].code INVALID", "Consent.provision.code[0].coding[0].code INVALID");
    }

    static List<String> faults(JsonNode consent) {
        return ((Reading.Unreadable) read(consent))
                .faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
    }

    /** As the register keeps it. */
    static List<KeptVersion> kept(List<Reading.Request> decisions) {
        var kept = new ArrayList<KeptVersion>();
        for (var one : decisions) {
            var version = new ConsentVersion(
                    kept.size() + 1, one.decision(), one.decidedBy(), one.age(), one.target(), one.period());
            kept.add(new KeptVersion(HOLDER, version, one.evidence(), HOLDER, RECORDED, ENTRY));
        }
        return kept;
    }

    static Reading read(JsonNode consent) {
        return FhirReader.read(consent, WORDS);
    }

    static List<Reading.Request> decisions(Reading reading) {
        return switch (reading) {
            case Reading.Request one -> List.of(one);
            case Reading.Together(var all) -> all;
            case Reading.Unreadable(var faults) ->
                throw new AssertionError(faults.stream().map(Fault::toString).toList());
        };
    }

    static ObjectNode json(String name) throws IOException {
        try (var file = FhirConsentTest.class.getResourceAsStream("/fhir/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(file);
        }
    }

    /** At a JSON Pointer whose parent is there. */
    static void put(JsonNode tree, String pointer, String value) throws IOException {
        var last = pointer.lastIndexOf('/');
        var parent = tree.at(pointer.substring(0, last));
        var name = pointer.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            var index = Integer.parseInt(name);
            if (index == array.size()) {
                array.add(JSON.readTree(value));
            } else {
                array.set(index, JSON.readTree(value));
            }
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(value));
        }
    }

    private static ConsentTarget target(@Nullable Oin oin, @Nullable Role role, Purpose purpose, String... categories) {
        return new ConsentTarget(oin, role, purpose, "traject", Set.of(categories));
    }

    private static Reading.Request yes(ConsentTarget target, Period period) {
        return new Reading.Request(
                PERSON, ConsentDecision.CONSENT, DecidedBy.PERSON, null, HOLDER, target, period, SIGNED);
    }

    private static Reading.Request no(ConsentDecision decision, ConsentTarget target, Period period) {
        return new Reading.Request(PERSON, decision, DecidedBy.PERSON, null, HOLDER, target, period, SIGNED);
    }

    private static Reading.Request by(DecidedBy decider, Reading.Request request) {
        return new Reading.Request(
                request.person(),
                request.decision(),
                decider,
                request.age(),
                request.holder(),
                request.target(),
                request.period(),
                request.evidence());
    }
}
