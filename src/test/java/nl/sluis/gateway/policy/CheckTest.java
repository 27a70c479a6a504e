package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.DataCategory;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.PseudonymKind;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way of looking at an invariant, at one permit that breaks it and at those next to it that do not. */
class CheckTest {
    private static final FieldAction KEEP = new FieldAction.Keep();
    private static final String REMARK = "/status/toelichting";
    private static final String BSN = "/betrokkene/bsn";
    private static final String DATE = "/status/datum";

    private final Rules rules = new Rules();

    @Test
    void aFieldOfTheClassReachesTheReceiver() {
        var never = new Check.ClassNeverReaches(FieldClass.SPECIAL, Set.of(Role.MONITOR, Role.UWV));

        assertThat(broken(never, Rules.with(rules.status, REMARK, KEEP)))
                .contains(REMARK + " reaches uwv (ongewijzigd)");
        assertThat(broken(never, rules.status)).as("dropped").isEmpty();
        assertThat(broken(never, Rules.with(rules.statusBack, REMARK, KEEP)))
                .as("another receiver")
                .isEmpty();
        assertThat(broken(
                        new Check.ClassNeverReaches(FieldClass.QUASI, Set.of(Role.UWV)),
                        Rules.with(rules.status, REMARK, KEEP)))
                .as("another class")
                .isEmpty();
    }

    @Test
    void aRoleThatTakesNoPartReceivesOrSends() {
        var said = rules.status.flow() + " is permitted";

        assertThat(broken(new Check.NothingToOrFrom(Set.of(Role.UWV)), rules.status))
                .contains(said);
        assertThat(broken(new Check.NothingToOrFrom(Set.of(Role.GGZ_IPS)), rules.status))
                .contains(said);
        assertThat(broken(new Check.NothingToOrFrom(Set.of(Role.WERKGEVER)), rules.status))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatAsksConsentPermitsWithout(ConsentState state) {
        var check = new Check.ConsentRulesRefuseWithout();

        if (state == ConsentState.GIVEN) {
            assertThat(broken(check, rules.status, state)).isEmpty();
        } else {
            assertThat(broken(check, rules.status, state)).contains("it permits while the register says " + state);
        }
        assertThat(broken(check, rules.statusBack, state)).as("asks none").isEmpty();
    }

    @Test
    void consentIsNotAskedWhereItIsTheBasisOrAskedWhereItIsNot() {
        var check = new Check.ConsentIsAskedWhereItIsTheBasis(List.of("AVG 6(1)(a)", "BW 7:457"));

        assertThat(broken(check, Rules.onBasis(rules.statusBack, "BW 7:457 lid 1")))
                .contains("it rests on BW 7:457 lid 1 and asks no consent");
        assertThat(broken(check, Rules.onBasis(rules.status, "Wet SUWI 62, niet BW 7:457")))
                .contains("it rests on Wet SUWI 62, niet BW 7:457 and asks consent");
        assertThat(broken(check, rules.status)).isEmpty();
        assertThat(broken(check, rules.statusBack)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aFormByWhichAPersonIsRecognised(String path, FieldAction action, boolean recognisable) {
        var never = new Check.NeverRecognisable(Set.of(Role.UWV));
        var rule = Rules.with(Rules.only(rules.status, path), path, action);

        assertThat(broken(never, rule).isPresent()).isEqualTo(recognisable);
        assertThat(broken(new Check.NeverRecognisable(Set.of(Role.MONITOR)), rule))
                .as("another receiver")
                .isEmpty();
    }

    static Stream<Arguments> aFormByWhichAPersonIsRecognised() {
        return Stream.of(
                Arguments.of(BSN, KEEP, true),
                Arguments.of("/traject/kenmerk", KEEP, true),
                Arguments.of(DATE, KEEP, false),
                Arguments.of(REMARK, KEEP, false),
                Arguments.of("/traject/kenmerk", new FieldAction.Translate(), true),
                Arguments.of(BSN, pseudonym(PseudonymKind.P1, PseudonymDomain.RECEIVER), true),
                Arguments.of(BSN, pseudonym(PseudonymKind.P2, PseudonymDomain.RECEIVER), false),
                Arguments.of(BSN, pseudonym(PseudonymKind.P3, PseudonymDomain.MESSAGE), false),
                Arguments.of(DATE, new FieldAction.GeneraliseDate(DatePrecision.YEAR), false),
                Arguments.of(BSN, new FieldAction.Drop(), false));
    }

    @Test
    void aBsnIsKeptWithoutABasis() {
        var check = new Check.BsnHasABasis();

        assertThat(broken(check, Rules.withoutBsnBasis(rules.statusBack)))
                .contains(BSN + " reaches ggz-ips (ongewijzigd)");
        assertThat(broken(check, rules.statusBack)).as("with a basis").isEmpty();
        assertThat(broken(check, Rules.withoutBsnBasis(rules.status)))
                .as("as a pseudonym")
                .isEmpty();
    }

    @Test
    void aRestrictionStopsAllButANoticeOfARight() {
        var check = new Check.RestrictionBlocks();
        var right = Rules.only(rules.status, DATE).plan().fields().stream()
                .map(CheckTest::asRight)
                .toList();
        var plan = rules.status.plan().fieldPlan();
        var both = Stream.concat(right.stream(), rules.status.plan().fields().stream())
                .toList();

        assertThat(broken(check, rules.status, ConsentState.RESTRICTED))
                .contains("it permits while processing is restricted");
        assertThat(broken(check, rules.status, ConsentState.OBJECTION)).isEmpty();
        assertThat(broken(check, Rules.with(rules.status, plan, right), ConsentState.RESTRICTED))
                .as("a notice")
                .isEmpty();
        assertThat(broken(check, Rules.with(rules.status, plan, both), ConsentState.RESTRICTED))
                .as("a notice, and more")
                .isPresent();
    }

    @Test
    void anObjectionStopsWhereTheRuleSaysSo() {
        var check = new Check.ObjectionDoesWhatTheRuleSays();

        assertThat(broken(check, rules.statusBack, ConsentState.OBJECTION))
                .contains("it permits while the person objects");
        assertThat(broken(check, rules.statusBack, ConsentState.GIVEN)).isEmpty();
        assertThat(broken(check, Rules.with(rules.statusBack, OnObjection.REVIEW), ConsentState.OBJECTION))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aMessageGoesThatIsNotBetweenTwoPartiesOfTheRegion(RegionFit fit) {
        var found = broken(new Check.RegionNarrows(), rules.status, fit, SchemeFit.FITS);

        if (fit == RegionFit.BOTH) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains("it permits at " + fit.code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageGoesThatDoesNotFitItsScheme(SchemeFit fit) {
        var within = Rules.with(rules.status, Condition.WITHIN_SCHEME);
        var found = broken(new Check.SchemeLimits(), within, RegionFit.BOTH, fit);

        if (fit == SchemeFit.FITS) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains("it permits at " + fit.code());
        }
        assertThat(broken(new Check.SchemeLimits(), rules.status, RegionFit.BOTH, fit))
                .as("a rule that does not look at schemes")
                .isEmpty();
    }

    @Test
    void aPermitLacksItsFieldPlanOrARetention() {
        var check = new Check.PermitIsComplete();
        var year = new Retention.Class("year", Period.ofYears(1));
        var none = new Retention.Class("none", Period.ZERO);
        var said = "it has no field plan or not two retentions";

        assertThat(broken(check, Rules.with(rules.status, new FieldPlan(Map.of()), List.of())))
                .contains(said);
        assertThat(broken(check, Rules.with(rules.status, none, year))).contains(said);
        assertThat(broken(check, Rules.with(rules.status, year, none))).contains(said);
        assertThat(broken(check, Rules.with(rules.status, year, year))).isEmpty();
    }

    @Test
    void aFieldPassesThatTheRuleDoesNotName() {
        var check = new Check.OnlyNamedFieldsPass();
        var nameless = new FieldPlan(Map.of());
        var dropped = Rules.only(rules.status, REMARK).plan().fields();

        assertThat(broken(
                        check,
                        Rules.with(rules.status, nameless, rules.status.plan().fields())))
                .contains(BSN + " reaches uwv (pseudoniem P1)");
        assertThat(broken(check, rules.status)).isEmpty();
        assertThat(broken(check, Rules.with(rules.status, nameless, dropped)))
                .as("dropped")
                .isEmpty();
    }

    private static Optional<String> broken(Check check, Rule rule) {
        return broken(check, rule, ConsentState.GIVEN);
    }

    private static Optional<String> broken(Check check, Rule rule, ConsentState state) {
        return check.brokenBy(
                new Tuple(new Question(rule.flow(), PolicyFolder.FITTING), state),
                new Decision.Permit(rule, "", List.of()));
    }

    private static Optional<String> broken(Check check, Rule rule, RegionFit parties, SchemeFit scheme) {
        var fitting = PolicyFolder.FITTING;
        var at = new Circumstances(fitting.age(), fitting.region(), parties, scheme, fitting.part());
        return check.brokenBy(
                new Tuple(new Question(rule.flow(), at), ConsentState.GIVEN), new Decision.Permit(rule, "", List.of()));
    }

    private static FieldAction pseudonym(PseudonymKind kind, PseudonymDomain domain) {
        return new FieldAction.Pseudonymise(kind, domain);
    }

    private static PlannedField asRight(PlannedField field) {
        var was = field.field();
        var right = new FieldDefinition(
                was.path(),
                was.fieldClass(),
                DataCategory.RIGHTS.code(),
                was.identifier(),
                was.tokenDomain(),
                was.title(),
                was.form());
        return new PlannedField(right, field.action(), field.named());
    }
}
