package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each named condition of a rule: what it computes, and the code with which it refuses. */
class PredicatesTest {
    private final Schemes schemes = Schemes.load(Path.of("config/regelingen.yaml"), PolicyFolder.CATALOGUE);
    private static final Purpose WORK = new Purpose("re-integratie");
    private static final Flow APPLICATION =
            new Flow(new MessageType("nl.sluis.traject.aanvraag.v1"), Role.GGZ_IPS, Role.UWV, WORK);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            traject.aanvraag       | GGZ_IPS  | UWV      |                                                             | FITS
            traject.aanvraag       | GGZ_IPS  | UWV      | /traject/duurMaanden=24                                     | TOO_LONG
            traject.aanvraag       | GGZ_IPS  | UWV      | /traject/aanvraagdatum=2016-12-31                           | CLOSED
            traject.aanvraag       | GGZ_IPS  | UWV      | /traject/aanvraagdatum=2017-01-01                           | TOO_LONG
            traject.aanvraag       | GGZ_IPS  | UWV      | /traject/initiatief=gemeente                                | OTHER_INITIATIVE
            traject.aanvraag       | GGZ_IPS  | UWV      | /traject/initiatief=uwv                                     | FITS
            traject.aanvraag       | GGZ_IPS  | UWV      | /traject/regeling=ips-gemeente                              | OTHER_AUTHORITY
            traject.aanvraag       | GGZ_IPS  | GEMEENTE | /traject/regeling=ips-gemeente                              | FITS
            traject.aanvraag       | GGZ_IPS  | GEMEENTE | /traject/regeling=ips-gemeente;/traject/duurMaanden=24      | FITS
            traject.aanvraag       | GGZ_IPS  | GEMEENTE | /traject/regeling=ips-gemeente;/traject/duurMaanden=30      | TOO_LONG
            traject.aanvraag       | GGZ_IPS  | UWV      | /traject/regeling=ips-anders                                | NO_SCHEME
            traject.besluit        | GEMEENTE | GGZ_IPS  |                                                             | FITS
            traject.besluit        | UWV      | GGZ_IPS  | /traject/regeling=ips-uwv;/besluit/subsidiebedrag=8000      | FITS
            traject.besluit        | UWV      | GGZ_IPS  | /traject/regeling=ips-uwv;/besluit/subsidiebedrag=8001      | TOO_MUCH
            traject.besluit        | UWV      | GGZ_IPS  | /traject/regeling=ips-gemeente                              | OTHER_AUTHORITY
            traject.kostenaanvraag | GEMEENTE | UWV      |                                                             | FITS
            traject.kostenaanvraag | GEMEENTE | UWV      | /kosten/gemeentedeel=4001;/kosten/rijksdeel=4000            | FITS
            traject.kostenaanvraag | GEMEENTE | UWV      | /kosten/gemeentedeel=4002;/kosten/rijksdeel=4000            | OTHER_SHARES
            traject.kostenaanvraag | GEMEENTE | UWV      | /traject/besluitdatum=2018-01-01                            | CLOSED
            traject.eindverslag    | GGZ_IPS  | UWV      |                                                             | FITS
            traject.eindverslag    | GGZ_IPS  | UWV      | /verslag/einddatum=2029-12-01                               | TOO_LONG
            traject.vaststelling   | GEMEENTE | UWV      | /vaststelling/rijksdeel=1000                                | OTHER_SHARES
            """)
    void aMessageFitsItsSchemeOrSaysInWhatItDoesNot(
            String type, Role sender, Role receiver, String changes, SchemeFit expected) throws IOException {
        // Given
        var flow = new Flow(new MessageType("nl.sluis." + type + ".v1"), sender, receiver, WORK);

        // When
        var fit = SchemeStatement.of(sample(type, changes)).fit(schemes, flow);

        // Then
        assertThat(fit).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SCHEME, LIMIT",
        "CLOSED, EXPIRED",
        "TOO_LONG, LIMIT",
        "TOO_MUCH, LIMIT",
        "OTHER_SHARES, LIMIT",
        "OTHER_INITIATIVE, SENDER_ROLE",
        "OTHER_AUTHORITY, RECEIVER_ROLE"
    })
    void whatDoesNotFitIsRefusedWithACodeOfTheList(SchemeFit fit, Reason code) {
        // When
        var decision = PolicyFolder.real().decide(application(RegionFit.BOTH, fit, "AM13"));

        // Then
        assertThat(refusal(decision).codes()).containsExactly(code);
        assertThat(SchemeFit.of(fit.code())).isEqualTo(fit);
    }

    @ParameterizedTest
    @EnumSource(value = RegionFit.class, names = "BOTH", mode = EnumSource.Mode.EXCLUDE)
    void whoDoesNotTakePartInTheRegionExchangesNothingThere(RegionFit fit) {
        // When
        var decision = PolicyFolder.real().decide(application(fit, SchemeFit.FITS, "AM13"));

        // Then
        assertThat(refusal(decision).codes()).containsExactly(Reason.REGION);
        assertThat(RegionFit.of(fit.code())).isEqualTo(fit);
    }

    @Test
    void bothPartiesTakePartOrNeitherCounts() {
        assertThat(RegionFit.of(true, true)).isEqualTo(RegionFit.BOTH);
        assertThat(RegionFit.of(false, true)).isEqualTo(RegionFit.SENDER_ELSEWHERE);
        assertThat(RegionFit.of(true, false)).isEqualTo(RegionFit.RECEIVER_ELSEWHERE);
        assertThat(RegionFit.of(false, false)).isEqualTo(RegionFit.SENDER_ELSEWHERE);
    }

    @Test
    void aRuleThatIsNarrowedToARegionIsForNoOther() throws IOException {
        // Given
        Files.writeString(folder.resolve("regions.yaml"), "regions: { AM13: x, AM14: x }\n");
        var narrowed = new PolicyFolder(Files.createDirectory(folder.resolve("policy")))
                .replace(PolicyFolder.GGZ_UWV, "purpose: re-integratie }", "purpose: re-integratie, regions: [AM14] }")
                .compile();

        // When
        var there = narrowed.decide(application(RegionFit.BOTH, SchemeFit.FITS, "AM14"));
        var elsewhere = narrowed.decide(application(RegionFit.BOTH, SchemeFit.FITS, "AM13"));
        var alone = narrowed.decide(application(RegionFit.SENDER_ELSEWHERE, SchemeFit.FITS, "AM14"));

        // Then
        assertThat(there).isInstanceOf(Decision.Permit.class);
        assertThat(refusal(elsewhere).reasons())
                .filteredOn(reason -> !reason.pass())
                .containsExactly(new Finding(Reason.REGION, Predicate.REGION, "AM14", "AM13", false));
        assertThat(refusal(alone).codes()).containsExactly(Reason.REGION);
    }

    @ParameterizedTest
    @CsvSource({
        "GGZ_IPS, GEMEENTE, ONE, true",
        "GGZ_IPS, GEMEENTE, TWO, false",
        "GGZ_IPS, GEMEENTE, NONE, false",
        "GEMEENTE, UWV, TWO, true",
        "GEMEENTE, UWV, ONE, false",
        "GGZ_IPS, UWV, ONE, true",
        "GGZ_IPS, UWV, TWO, false"
    })
    void eachPartOfAStopMessageHasItsSender(Role sender, Role receiver, StopPart part, boolean permitted) {
        // Given
        var flow = new Flow(new MessageType("nl.sluis.traject.stop.v1"), sender, receiver, WORK);
        var circumstances =
                new Circumstances(Optional.empty(), new RegionCode("AM13"), RegionFit.BOTH, SchemeFit.FITS, part);

        // When
        var decision = PolicyFolder.real().decide(new Question(flow, circumstances));

        // Then
        assertThat(decision instanceof Decision.Permit).isEqualTo(permitted);
        if (!permitted) {
            assertThat(refusal(decision).codes()).containsExactly(Reason.SENDER_ROLE);
        }
        assertThat(StopPart.of(part.code())).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({
        "from-12, UNDER_12,      onder-12, false",
        "from-12, FROM_12_TO_15, 12-15,    true",
        "from-12, FROM_16,       16-plus,  true",
        "from-12, ,              onbekend, false",
        "from-16, UNDER_12,      onder-12, false",
        "from-16, FROM_12_TO_15, 12-15,    false",
        "from-16, FROM_16,       16-plus,  true",
        "from-16, ,              onbekend, false"
    })
    void aRuleWithAnAgeIsForNobodyYoungerNorForWhoseAgeIsUnknown(
            String condition, @Nullable AgeGroup age, String word, boolean permitted) throws IOException {
        // Given
        Files.writeString(folder.resolve("regions.yaml"), "regions: { AM13: x }\n");
        var matrix = new PolicyFolder(Files.createDirectory(folder.resolve("policy")))
                .replace(
                        PolicyFolder.GGZ_UWV,
                        "purpose: re-integratie }",
                        "purpose: re-integratie, conditions: [" + condition + "] }")
                .compile();
        var circumstances = new Circumstances(
                Optional.ofNullable(age), new RegionCode("AM13"), RegionFit.BOTH, SchemeFit.FITS, StopPart.NONE);

        // When
        var decision = matrix.decide(new Question(APPLICATION, circumstances));

        // Then
        assertThat(decision instanceof Decision.Permit).isEqualTo(permitted);
        var finding = decision.reasons().getLast();
        assertThat(finding.predicate()).isEqualTo(Predicate.AGE);
        assertThat(finding.actual()).isEqualTo(word);
        if (!permitted) {
            assertThat(refusal(decision).codes()).containsExactly(Reason.NO_RULE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING, CONSENT_MISSING", "WITHDRAWN, CONSENT_WITHDRAWN", "EXPIRED, CONSENT_EXPIRED",
        "DECIDED_BY_ANOTHER, REPRESENTATIVE_MISSING", "OBJECTION, OBJECTION", "RESTRICTED, RESTRICTED"
    })
    void theRegistersAnswerRefusesWhereConsentIsTheBasis(ConsentState state, Reason code) {
        // When
        var decision = PolicyFolder.real().decide(application(RegionFit.BOTH, SchemeFit.FITS, "AM13"), state);

        // Then
        assertThat(refusal(decision).codes()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GGZ_IPS | MISSING            | CONSENT        | gegeven                     | geen
            GGZ_IPS | WITHDRAWN          | CONSENT        | gegeven                     | ingetrokken
            GGZ_IPS | EXPIRED            | CONSENT        | gegeven                     | niet-in-haar-periode
            GGZ_IPS | DECIDED_BY_ANOTHER | REPRESENTATION | wie-op-deze-leeftijd-beslist | een-ander
            GGZ_IPS | OBJECTION          | OBJECTION      | gegeven                     | bezwaar
            GGZ_IPS | RESTRICTED         | RESTRICTION    | geen-beperking              | beperkt
            GGZ_IPS | GIVEN              | CONSENT        | gegeven                     | gegeven
            UWV     | GIVEN              | CONSENT        | niet-gevraagd               | niet-gevraagd
            UWV     | MISSING            | CONSENT        | niet-gevraagd               | geen
            UWV     | OBJECTION          | OBJECTION      | geen-bezwaar                | bezwaar
            """)
    void eachAnswerOfTheRegisterReadsBesideTheRule(
            Role sender, ConsentState state, Predicate predicate, String expected, String actual) {
        // Given
        var receiver = sender == Role.UWV ? Role.GGZ_IPS : Role.UWV;
        var status = PolicyFolder.question(new MessageType("nl.sluis.traject.status.v1"), sender, receiver, WORK);

        // When
        var last = PolicyFolder.real().decide(status, state).reasons().getLast();

        // Then
        assertThat(last.predicate()).isEqualTo(predicate);
        assertThat(last.expected()).isEqualTo(expected);
        assertThat(last.actual()).isEqualTo(actual);
    }

    @Test
    void aRefusalSaysInTwoLanguagesWhatWasAskedAndFound() {
        // Given
        var finding = new Finding(Reason.REGION, Predicate.REGION, "AM14", "AM13", false);

        // When // Then
        assertThat(finding.dutch())
                .isEqualTo("Deelname aan de regio: de regel vraagt AM14, gevonden is AM13. " + Reason.REGION.dutch());
        assertThat(finding.english())
                .isEqualTo("Part in the region: the rule asks for AM14, found is AM13. " + Reason.REGION.english());
    }

    @Test
    void aWordThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SchemeFit.of("past-niet"));
        assertThatIllegalArgumentException().isThrownBy(() -> RegionFit.of("overal"));
        assertThatIllegalArgumentException().isThrownBy(() -> StopPart.of("3"));
    }

    @Test
    void aPermitSaysEverythingThatItLookedAtInTwoLanguages() {
        // When
        var permit = (Decision.Permit)
                PolicyFolder.real().decide(application(RegionFit.BOTH, SchemeFit.FITS, "AM13"), ConsentState.GIVEN);

        // Then
        assertThat(permit.reasons()).allMatch(Finding::pass);
        assertThat(permit.reasons())
                .extracting(Finding::dutch)
                .containsExactly(
                        "Rol van de afzender: ggz-ips.",
                        "Rol van de ontvanger: uwv.",
                        "Doel: re-integratie.",
                        "Status van de regel: concept.",
                        "Deelname aan de regio: beide-partijen.",
                        "Regeling: past.",
                        "Toestemming: gegeven.");
        assertThat(permit.reasons().getFirst().english()).isEqualTo("Sender's role: ggz-ips.");
    }

    @Test
    void aNoticeOfARightPassesWhateverTheRegisterSays() {
        // Given
        var flow = new Flow(new MessageType("nl.sluis.beperking.v1"), Role.GGZ_IPS, Role.UWV, new Purpose("rechten"));
        var question = new Question(flow, PolicyFolder.FITTING);

        // When // Then
        assertThat(List.of(ConsentState.values()))
                .allMatch(state -> PolicyFolder.real().decide(question, state) instanceof Decision.Permit);
    }

    private static Question application(RegionFit parties, SchemeFit scheme, String region) {
        return new Question(
                APPLICATION,
                new Circumstances(Optional.empty(), new RegionCode(region), parties, scheme, StopPart.NONE));
    }

    private static Decision.Refuse refusal(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refuse.class);
        return (Decision.Refuse) decision;
    }

    private static JsonNode sample(String type, String changes) throws IOException {
        var json = new JsonMapper();
        var data = json.readTree(Path.of("src/test/resources/catalogue", type, "geldig", "typisch.json")
                .toFile());
        for (var change : Optional.ofNullable(changes).orElse("").split(";")) {
            if (!change.isBlank()) {
                var at = change.split("=")[0];
                var value = change.split("=")[1];
                var parent = (ObjectNode) data.at(at.substring(0, at.lastIndexOf('/')));
                parent.set(
                        at.substring(at.lastIndexOf('/') + 1),
                        value.matches("\\d+")
                                ? json.getNodeFactory().numberNode(Integer.parseInt(value))
                                : json.getNodeFactory().textNode(value));
            }
        }
        return data;
    }
}
