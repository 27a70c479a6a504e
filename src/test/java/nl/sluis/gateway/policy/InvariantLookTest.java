package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at and what is told, over the space of three rules; {@link InvariantsTest} goes over the whole one. */
class InvariantLookTest {
    private static final long CIRCUMSTANCES = 4 * 8 * 3 * 4;
    private static final long FEW = 4 * 4;
    private static final long FLOWS = 3 * 9 * 9 * 2;
    private static final Invariant CONSENT = new Invariant(
            "a", new Place("invariants.yaml", 1), "Zonder toestemming niet.", new Check.ConsentRulesRefuseWithout());
    private static final Invariant NO_GGZ = new Invariant(
            "b",
            new Place("invariants.yaml", 5),
            "De GGZ ontvangt en stuurt niets.",
            new Check.NothingToOrFrom(Set.of(Role.GGZ_IPS)));

    private final Rules rules = new Rules();

    @TempDir
    Path folder;

    @Test
    void tellsEachSentenceAndRuleOnce() {
        assertThatThrownBy(() -> invariants(tuple -> true).refuseIfBroken())
                .asInstanceOf(type(PolicyRefusedException.class))
                .extracting(PolicyRefusedException::problems, list(String.class))
                .containsExactlyInAnyOrder(
                        "invariants.yaml:1: \"Zonder toestemming niet.\" is broken by rule aanvraag-ggz-uwv at "
                                + rules.application.place() + ": it permits while the register says MISSING",
                        "invariants.yaml:1: \"Zonder toestemming niet.\" is broken by rule status-ggz-uwv at "
                                + rules.status.place() + ": it permits while the register says MISSING",
                        "invariants.yaml:5: \"De GGZ ontvangt en stuurt niets.\" is broken by rule aanvraag-ggz-uwv at "
                                + rules.application.place() + ": " + rules.application.flow() + " is permitted",
                        "invariants.yaml:5: \"De GGZ ontvangt en stuurt niets.\" is broken by rule status-ggz-uwv at "
                                + rules.status.place() + ": " + rules.status.flow() + " is permitted",
                        "invariants.yaml:5: \"De GGZ ontvangt en stuurt niets.\" is broken by rule status-uwv-ggz at "
                                + rules.statusBack.place() + ": " + rules.statusBack.flow() + " is permitted");
    }

    @Test
    void saysNothingOfWhatIsRefused() {
        assertThatCode(() -> invariants(tuple -> false).refuseIfBroken()).doesNotThrowAnyException();
    }

    @Test
    void countsEveryPointThatItLooksAt() {
        assertThat(invariants(tuple -> false).countOverAll())
                .isEqualTo((3 * CIRCUMSTANCES + (FLOWS - 3) * FEW) * ConsentState.values().length);
    }

    @Test
    void seesOverAllAFlowThatNoRuleIsFor() {
        // Given: an answer to a flow that none of the rules has
        Predicate<Tuple> stray = tuple -> tuple.question().flow().receiverRole() == Role.GGZ_IPS
                && tuple.question().flow().senderRole() == Role.WERKGEVER;

        // When // Then
        assertThatCode(() -> invariants(stray).refuseIfBroken()).doesNotThrowAnyException();
        assertThatThrownBy(() -> invariants(stray).countOverAll())
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("werkgever -> ggz-ips");
    }

    @Test
    void seesWhatBreaksAtOneCircumstanceAlone() {
        // Given
        Predicate<Tuple> once = tuple -> tuple.question().circumstances().scheme() == SchemeFit.TOO_MUCH
                && tuple.question().circumstances().part() == StopPart.TWO
                && tuple.question().circumstances().age().isEmpty()
                && tuple.state() == ConsentState.RESTRICTED;

        // When // Then
        assertThatThrownBy(() -> invariants(once).refuseIfBroken())
                .hasMessageContaining("it permits while the register says RESTRICTED");
        assertThatThrownBy(() -> invariants(once).countOverAll())
                .hasMessageContaining("it permits while the register says RESTRICTED");
    }

    @Test
    void readsEachWordForACheckAsThatCheck() {
        assertThat(read(new PolicyFolder(folder)))
                .extracting(Invariant::check)
                .containsExactly(
                        new Check.ClassNeverReaches(
                                FieldClass.SPECIAL, Set.of(Role.UWV, Role.GEMEENTE, Role.MONITOR, Role.ONDERZOEK)),
                        new Check.NothingToOrFrom(Set.of(Role.WERKGEVER)),
                        new Check.ConsentRulesRefuseWithout(),
                        new Check.ConsentIsAskedWhereItIsTheBasis(List.of("BW 7:457", "AVG 6(1)(a)")),
                        new Check.NeverRecognisable(Set.of(Role.MONITOR, Role.ONDERZOEK)),
                        new Check.BsnHasABasis(),
                        new Check.RestrictionBlocks(),
                        new Check.ObjectionDoesWhatTheRuleSays(),
                        new Check.RegionNarrows(),
                        new Check.SchemeLimits(),
                        new Check.PermitIsComplete(),
                        new Check.OnlyNamedFieldsPass());
    }

    @Test
    void readsTheNameThePlaceAndTheSentence() {
        // Given
        var spoilt = new PolicyFolder(folder)
                .write(
                        PolicyFolder.INVARIANTS,
                        "# one\n- {id: regio, sentence: In de regio., check: region-narrows}\n");

        // When // Then
        assertThat(read(spoilt))
                .containsExactly(new Invariant(
                        "regio", new Place("invariants.yaml", 2), "In de regio.", new Check.RegionNarrows()));
    }

    @Test
    void namesEveryInvariantThatCannotBeRead() {
        // Given
        var spoilt = new PolicyFolder(folder).write(PolicyFolder.INVARIANTS, """
                        - {id: a, sentence: A., check: region-narrow}
                        - {id: b, sentence: B.}
                        - {id: c, sentence: C., check: region-narrows, receivers: [uwv]}
                        - {id: d, sentence: D., check: nothing-to-or-from}
                        """);

        // When // Then
        assertThatThrownBy(() -> read(spoilt))
                .asInstanceOf(type(PolicyRefusedException.class))
                .extracting(PolicyRefusedException::problems, list(String.class))
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("invariants.yaml:1: unknown check 'region-narrow'"),
                        b -> assertThat(b).startsWith("invariants.yaml:2: check is missing"),
                        c -> assertThat(c).startsWith("invariants.yaml:3: unknown key 'receivers'"),
                        d -> assertThat(d).startsWith("invariants.yaml:4: ").contains("receivers"));
    }

    private static List<Invariant> read(PolicyFolder spoilt) {
        var words = new MatrixCompiler(spoilt.path(), PolicyFolder.CATALOGUE, MatrixCompiler.LONGEST_WAIT).words();
        return new InvariantReader(words).read(YamlFile.read(spoilt.path().resolve(PolicyFolder.INVARIANTS)));
    }

    /** Over answers that permit where this says so, by the rule of the flow or else by one of them. */
    private Invariants invariants(Predicate<Tuple> permits) {
        var answers = new DecisionPoint() {
            @Override
            public Decision decide(Question question) {
                throw new AssertionError("an invariant is looked at with an answer of the register");
            }

            @Override
            public Decision decide(Question question, ConsentState state) {
                return permits.test(new Tuple(question, state))
                        ? new Decision.Permit(ruleOf(question.flow()), policyHash(), List.of())
                        : new Decision.Refuse(policyHash(), List.of(RegionFit.UNKNOWN.finding()));
            }

            @Override
            public String policyHash() {
                return "";
            }
        };
        return new Invariants(List.of(CONSENT, NO_GGZ), answers, SpaceTest.space(rules.small));
    }

    private Rule ruleOf(Flow flow) {
        return rules.small.rules().stream()
                .filter(rule -> rule.flow().equals(flow))
                .findFirst()
                .orElse(rules.statusBack);
    }
}
