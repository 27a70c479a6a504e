package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each thing that a decision looks at, by itself, over three rules; {@link PredicatesTest} has them over the rules of this project. */
class SmallDecisionsTest {
    private static final Circumstances AT = PolicyFolder.FITTING;

    private final Rules rules = new Rules();
    private final LegalBasisMatrix matrix = new LegalBasisMatrix(rules.small);

    @Test
    void permitsByTheOneRuleOfAFlowAndSaysWhatWasLookedAt() {
        var permit = (Decision.Permit) matrix.decide(new Question(rules.status.flow(), AT));

        assertThat(permit.ruleId()).isEqualTo(rules.status.id());
        assertThat(permit.fieldPlan()).isEqualTo(rules.status.plan().fieldPlan());
        assertThat(permit.policyHash()).isEqualTo(matrix.policyHash()).isEqualTo(rules.small.policyHash());
        assertThat(permit.reasons())
                .extracting(Finding::dutch)
                .containsExactly(
                        "Rol van de afzender: ggz-ips.",
                        "Rol van de ontvanger: uwv.",
                        "Doel: re-integratie.",
                        "Status van de regel: concept.",
                        "Deelname aan de regio: beide-partijen.");
    }

    @ParameterizedTest
    @CsvSource({
        "nl.sluis.traject.aanvraag.v1, ggz-zorg, uwv, re-integratie, SENDER_ROLE, ggz-ips, ggz-zorg",
        "nl.sluis.traject.aanvraag.v1, ggz-ips, gemeente, re-integratie, RECEIVER_ROLE, uwv, gemeente",
        "nl.sluis.traject.aanvraag.v1, ggz-ips, uwv, monitoring, PURPOSE_MISMATCH, re-integratie, monitoring",
        "nl.sluis.traject.aanvraag.v1, uwv, ggz-ips, re-integratie, NO_RULE, precies-een, geen voor nl.sluis.traject.aanvraag.v1",
        "nl.sluis.vraag.v1, ggz-ips, uwv, re-integratie, NO_RULE, precies-een, geen voor nl.sluis.vraag.v1",
    })
    void refusesEveryOtherFlowWithTheOneThingThatIsInTheWay(
            String type, String sender, String receiver, String purpose, Reason reason, String asked, String found) {
        var flow = new Flow(new MessageType(type), Role.of(sender), Role.of(receiver), new Purpose(purpose));

        var refuse = (Decision.Refuse) matrix.decide(new Question(flow, AT));

        assertThat(refuse.policyHash()).isEqualTo(rules.small.policyHash());
        assertThat(refuse.codes()).containsExactly(reason);
        assertThat(refuse.reasons().getFirst().expected()).isEqualTo(asked);
        assertThat(refuse.reasons().getFirst().actual()).isEqualTo(found);
    }

    @Test
    void aRefusalHasAReasonAndNamesEachOnce() {
        var region = RegionFit.UNKNOWN.finding();
        var passed = RegionFit.BOTH.finding();

        assertThatThrownBy(() -> new Decision.Refuse("", List.of(passed))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Decision.Refuse("", List.of(passed, region, region)).codes())
                .containsExactly(Reason.REGION);
    }

    @Test
    void whatIsRefusedStaysRefusedWhateverTheRegisterSays() {
        var refuse = new Decision.Refuse("a", List.of(RegionFit.UNKNOWN.finding()));

        assertThat(refuse.given(ConsentState.GIVEN)).isEqualTo(refuse);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            GIVEN,              true,  CONSENT,        gegeven,       gegeven,              -
            MISSING,            true,  CONSENT,        gegeven,       geen,                 CONSENT_MISSING
            WITHDRAWN,          true,  CONSENT,        gegeven,       ingetrokken,          CONSENT_WITHDRAWN
            EXPIRED,            true,  CONSENT,        gegeven,       niet-in-haar-periode, CONSENT_EXPIRED
            OBJECTION,          true,  OBJECTION,      gegeven,       bezwaar,              OBJECTION
            RESTRICTED,         true,  RESTRICTION,    geen-beperking, beperkt,             RESTRICTED
            DECIDED_BY_ANOTHER, true,  REPRESENTATION, wie-op-deze-leeftijd-beslist, een-ander, REPRESENTATIVE_MISSING
            GIVEN,              false, CONSENT,        niet-gevraagd, niet-gevraagd,        -
            MISSING,            false, CONSENT,        niet-gevraagd, geen,                 -
            OBJECTION,          false, OBJECTION,      geen-bezwaar,  bezwaar,              OBJECTION
            RESTRICTED,         false, RESTRICTION,    geen-beperking, beperkt,             RESTRICTED
            """)
    void anAnswerOfTheRegisterIsReadBesideTheRule(
            ConsentState state, boolean asks, Predicate predicate, String asked, String found, Reason reason) {
        var rule = asks ? rules.status : rules.statusBack;

        var decision = matrix.decide(new Question(rule.flow(), AT), state);

        var last = decision.reasons().getLast();
        assertThat(last.predicate()).isEqualTo(predicate);
        assertThat(last.expected()).isEqualTo(asked);
        assertThat(last.actual()).isEqualTo(found);
        if (reason == null) {
            assertThat(decision).isInstanceOf(Decision.Permit.class);
            assertThat(last.pass()).isTrue();
        } else {
            assertThat(((Decision.Refuse) decision).codes()).containsExactly(reason);
        }
        assertThat(decision.policyHash()).isEqualTo(rules.small.policyHash());
    }

    @Test
    void anObjectionThatIsReviewedStopsNothingYet() {
        var reviewed = Rules.with(rules.statusBack, OnObjection.REVIEW);

        assertThat(decide(reviewed, AT).given(ConsentState.OBJECTION)).isInstanceOf(Decision.Permit.class);
    }

    @ParameterizedTest
    @EnumSource
    void partiesThatDoNotBothTakePartAreRefused(RegionFit fit) {
        var decision = decide(rules.status, new Circumstances(AT.age(), AT.region(), fit, AT.scheme(), AT.part()));

        assertThat(decision instanceof Decision.Permit).isEqualTo(fit == RegionFit.BOTH);
        assertThat(decision.reasons().getLast().actual()).isEqualTo(fit.code());
        assertThat(RegionFit.of(fit.code())).isEqualTo(fit);
    }

    @Test
    void aRuleForSomeRegionsIsForNoOther() {
        var narrowed = Rules.with(
                rules.status,
                new When(rules.status.flow(), Set.of(new RegionCode("AM14"), new RegionCode("AM13")), List.of()));
        var other = new Circumstances(AT.age(), new RegionCode("AM01"), RegionFit.BOTH, AT.scheme(), AT.part());
        var elsewhere =
                new Circumstances(AT.age(), new RegionCode("AM01"), RegionFit.SENDER_ELSEWHERE, AT.scheme(), AT.part());

        assertThat(decide(narrowed, AT)).isInstanceOf(Decision.Permit.class);
        assertThat(decide(narrowed, other).reasons().getLast())
                .isEqualTo(new Finding(Reason.REGION, Predicate.REGION, "AM13 of AM14", "AM01", false));
        assertThat(decide(narrowed, other)).isInstanceOf(Decision.Refuse.class);
        assertThat(decide(narrowed, elsewhere).reasons().getLast().actual()).isEqualTo("afzender-elders");
    }

    @Test
    void whereThePartiesTakePartSaysHowTheyFit() {
        assertThat(RegionFit.of(true, true)).isEqualTo(RegionFit.BOTH);
        assertThat(RegionFit.of(true, false)).isEqualTo(RegionFit.RECEIVER_ELSEWHERE);
        assertThat(RegionFit.of(false, true)).isEqualTo(RegionFit.SENDER_ELSEWHERE);
        assertThat(RegionFit.of(false, false)).isEqualTo(RegionFit.SENDER_ELSEWHERE);
        assertThatThrownBy(() -> RegionFit.of("ergens")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFitItsSchemeIsRefused(SchemeFit fit) {
        var decision = decide(
                Rules.with(rules.status, Condition.WITHIN_SCHEME),
                new Circumstances(AT.age(), AT.region(), AT.parties(), fit, AT.part()));

        assertThat(decision instanceof Decision.Permit).isEqualTo(fit == SchemeFit.FITS);
        assertThat(SchemeFit.of(fit.code())).isEqualTo(fit);
        assertThatThrownBy(() -> SchemeFit.of("bijna")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aRuleForOnePartIsForThatPart(StopPart part) {
        var at = new Circumstances(AT.age(), AT.region(), AT.parties(), AT.scheme(), part);

        assertThat(decide(Rules.with(rules.status, Condition.STOP_PART_1), at) instanceof Decision.Permit)
                .isEqualTo(part == StopPart.ONE);
        assertThat(decide(Rules.with(rules.status, Condition.STOP_PART_2), at) instanceof Decision.Permit)
                .isEqualTo(part == StopPart.TWO);
        assertThat(StopPart.of(part.code())).isEqualTo(part);
        assertThatThrownBy(() -> StopPart.of("3")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            UNDER_12,       false, false, onder-12
            FROM_12_TO_15,  true,  false, 12-15
            FROM_16,        true,  true,  16-plus
            -,              false, false, onbekend
            """)
    void aRuleForAnAgeIsForThatAgeAndOlder(AgeGroup age, boolean from12, boolean from16, String word) {
        var at = new Circumstances(Optional.ofNullable(age), AT.region(), AT.parties(), AT.scheme(), AT.part());
        var twelve = decide(Rules.with(rules.status, Condition.FROM_12), at);
        var sixteen = decide(Rules.with(rules.status, Condition.FROM_16), at);

        assertThat(twelve instanceof Decision.Permit).isEqualTo(from12);
        assertThat(sixteen instanceof Decision.Permit).isEqualTo(from16);
        assertThat(sixteen.reasons().getLast().actual()).isEqualTo(word);
    }

    @Test
    void everyConditionMustHold() {
        var both = Rules.with(rules.status, Condition.STOP_PART_1, Condition.WITHIN_SCHEME);

        assertThat(decide(both, at(SchemeFit.FITS, StopPart.ONE))).isInstanceOf(Decision.Permit.class);
        assertThat(decide(both, at(SchemeFit.FITS, StopPart.TWO))).isInstanceOf(Decision.Refuse.class);
        assertThat(decide(both, at(SchemeFit.CLOSED, StopPart.ONE))).isInstanceOf(Decision.Refuse.class);
        assertThat(decide(both, at(SchemeFit.CLOSED, StopPart.TWO)).reasons())
                .filteredOn(finding -> !finding.pass())
                .extracting(Finding::predicate)
                .containsExactly(Predicate.STOP_PART, Predicate.SCHEME);
    }

    @Test
    void aConditionIsKnownByItsWordAndByWhatItLooksAt() {
        assertThat(Condition.BY_WORD).hasSize(Condition.values().length);
        assertThat(Arrays.stream(Condition.values()).map(Condition::word))
                .containsExactly("within-scheme", "stop-part-1", "stop-part-2", "from-12", "from-16");
        assertThat(Arrays.stream(Condition.values()).map(Condition::predicate))
                .containsExactly(
                        Predicate.SCHEME, Predicate.STOP_PART, Predicate.STOP_PART, Predicate.AGE, Predicate.AGE);
        Arrays.stream(Condition.values())
                .forEach(condition -> assertThat(Condition.BY_WORD).containsEntry(condition.word(), condition));
    }

    @Test
    void aPredicateHasACodeAndANameInBothLanguages() {
        assertThat(Predicate.AGE.code()).isEqualTo("leeftijd");
        var missing = new Finding(Reason.CONSENT_MISSING, Predicate.CONSENT, "gegeven", "geen", false);
        assertThat(missing.dutch())
                .isEqualTo("Toestemming: de regel vraagt gegeven, gevonden is geen. " + Reason.CONSENT_MISSING.dutch());
        assertThat(missing.english())
                .isEqualTo("Consent: the rule asks for gegeven, found is geen. " + Reason.CONSENT_MISSING.english());
        assertThat(RegionFit.BOTH.finding().english()).isEqualTo("Part in the region: beide-partijen.");
    }

    @Test
    void namesEachRuleAndRowThatNobodyAdopted() {
        assertThat(matrix.concepts())
                .containsExactly(
                        rules.application.place()
                                + ": rule aanvraag-ggz-uwv is a concept, and production takes none (RULE_CONCEPT)",
                        rules.status.place()
                                + ": rule status-ggz-uwv is a concept, and production takes none (RULE_CONCEPT)",
                        rules.statusBack.place()
                                + ": rule status-uwv-ggz is a concept, and production takes none (RULE_CONCEPT)");
    }

    @Test
    void aMatrixIsReadInTheOrderOfTheNames() {
        var turned = rules.matrix(rules.statusBack, rules.status, rules.application);

        assertThat(turned.rules()).containsExactly(rules.application, rules.status, rules.statusBack);
    }

    @Test
    void namesARowThatNobodyAdoptedAndReadsTheRowsInTheOrderOfTheirNames() {
        var concept = new RuleStatus(false, List.of(), null);
        var monitor = row("niets-monitor", concept, Role.MONITOR);
        var adopted = row("niets-onderzoek", new RuleStatus(true, List.of("A", "B"), null), Role.ONDERZOEK);
        var compiled = new CompiledMatrix("", List.of(), List.of(adopted, monitor), rules.small.purposes());

        assertThat(compiled.nothing()).containsExactly(monitor, adopted);
        assertThat(new LegalBasisMatrix(compiled).concepts())
                .containsExactly(
                        "niets.yaml:1: row niets-monitor is a concept, and production takes none (RULE_CONCEPT)");
    }

    @Test
    void aFlowReadsAsWhoTellsWhomWhatAndForWhat() {
        assertThat(rules.status.flow()).hasToString("nl.sluis.traject.status.v1 ggz-ips -> uwv (re-integratie)");
    }

    @Test
    void onlyATypeWithADateOfBirthTellsAnAge() {
        var catalogue = PolicyFolder.CATALOGUE;

        assertThat(Assessor.tellsAge(
                        catalogue.find(rules.application.flow().type()).orElseThrow()))
                .isTrue();
        assertThat(Assessor.tellsAge(catalogue.find(rules.status.flow().type()).orElseThrow()))
                .isFalse();
    }

    private static Nothing row(String id, RuleStatus status, Role role) {
        return new Nothing(new RuleId(id), new Place("niets.yaml", 1), status, role, "");
    }

    private static Circumstances at(SchemeFit scheme, StopPart part) {
        return new Circumstances(AT.age(), AT.region(), AT.parties(), scheme, part);
    }

    private Decision decide(Rule rule, Circumstances at) {
        return new LegalBasisMatrix(rules.matrix(rule)).decide(new Question(rule.flow(), at));
    }
}
