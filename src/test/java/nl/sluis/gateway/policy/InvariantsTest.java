package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence of invariants.yaml holds over the whole space, and is seen to break when a fault is sown. */
class InvariantsTest {
    @TempDir
    Path folder;

    @Tag("whole-space")
    @Test
    void holdOverTheWholeSpace() {
        // Given
        var compiled = PolicyFolder.real().compiled();
        var invariants = invariants(PolicyFolder.REAL, compiled, PolicyFolder.real());
        var started = System.nanoTime();

        // When
        var points = invariants.countOverAll();

        // Then
        System.out.println("invariants: " + points + " tuples in " + (System.nanoTime() - started) / 1_000_000 + " ms");
        assertThat(points).isGreaterThan(1_000_000);
    }

    /** Whoever takes a condition or an answer of the register out of the code is stopped here, and at each start. */
    @Tag("whole-space")
    @Test
    void holdForTheRulesOfThisProject() {
        assertThatCode(() -> LegalBasisMatrix.forDevelopment(PolicyFolder.REAL, PolicyFolder.CATALOGUE))
                .doesNotThrowAnyException();
    }

    /** What a rule file can be made to say wrongly, and the sentence that it breaks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '/toelichting:                  drop'                       | '/toelichting: keep'                       | niets-bijzonders      | /toelichting reaches uwv (ongewijzigd)
            '{ basis: "BW 7:457", consent: traject }'                   | '{ basis: "BW 7:457", consent: none }'     | schijntoestemming     | it rests on BW 7:457 and asks no consent
            '{ basis: "BW 7:457", consent: traject }'                   | '{ basis: "Wet SUWI 62", consent: traject }' | schijntoestemming   | it rests on Wet SUWI 62 and asks consent
            'receiverRole: uwv, purpose: re-integratie }'               | 'receiverRole: monitor, purpose: re-integratie }' | De monitor en onderzoek krijgen nooit | /betrokkene/bsn reaches monitor (ongewijzigd)
            """)
    void stopTheStartWhenARuleBreaksOne(String right, String wrong, String sentence, String how) {
        // Given
        var spoilt = new PolicyFolder(folder).replace(PolicyFolder.GGZ_UWV, right, wrong);

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("invariants.yaml:")
                .hasMessageContaining("is broken by rule aanvraag-ggz-uwv at traject-ggz-uwv.yaml:6")
                .hasMessageContaining(how);
        assertThat(new PolicyFolder(folder).text(PolicyFolder.INVARIANTS)).contains(sentence.split(" ")[0]);
    }

    /** What the code could do wrongly while every rule is right: the decision point lies. */
    @Tag("whole-space")
    @ParameterizedTest
    @MethodSource("lies")
    void breakWhenTheDecisionsDo(String sentence, UnaryOperator<Tuple> lie) {
        // Given
        var matrix = PolicyFolder.real();
        var lying = new DecisionPoint() {
            @Override
            public Decision decide(Question question) {
                return matrix.decide(
                        lie.apply(new Tuple(question, ConsentState.GIVEN)).question());
            }

            @Override
            public Decision decide(Question question, ConsentState state) {
                var told = lie.apply(new Tuple(question, state));
                return matrix.decide(told.question(), told.state());
            }

            @Override
            public String policyHash() {
                return matrix.policyHash();
            }
        };
        var invariants = invariants(PolicyFolder.REAL, matrix.compiled(), lying);

        // When // Then
        assertThatThrownBy(sentence.contains("werkgever") ? invariants::countOverAll : invariants::refuseIfBroken)
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining(sentence);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("Een regel die op toestemming rust", tuple -> state(tuple, ConsentState.MISSING)),
                lie("Een regel die op toestemming rust", tuple -> state(tuple, ConsentState.WITHDRAWN)),
                lie("Een regel die op toestemming rust", tuple -> state(tuple, ConsentState.EXPIRED)),
                lie("Een regel die op toestemming rust", tuple -> state(tuple, ConsentState.DECIDED_BY_ANOTHER)),
                lie("Een beperking (AVG 18)", tuple -> state(tuple, ConsentState.RESTRICTED)),
                lie("Bezwaar houdt", tuple -> state(tuple, ConsentState.OBJECTION)),
                lie("Wat niet tussen twee partijen", tuple -> circumstances(tuple, RegionFit.BOTH, null)),
                lie("Wat niet past in de regeling", tuple -> circumstances(tuple, null, SchemeFit.FITS)),
                lie("Naar een werkgever gaat niets", InvariantsTest::toUwvInsteadOfTheEmployer));
    }

    @Tag("whole-space")
    @Test
    void seeAPermitWithoutAFieldPlanAndAFieldThatNoRuleNames() {
        // Given
        var real = PolicyFolder.real();
        var rule = real.compiled().rules().getFirst();
        var bare = new Plan(new FieldPlan(Map.of()), all(rule), Set.of());
        var spoilt = new Rule(
                rule.id(),
                rule.place(),
                rule.status(),
                rule.when(),
                rule.bases(),
                rule.release(),
                rule.retention(),
                bare,
                rule.obligations());
        var compiled = new CompiledMatrix(
                real.policyHash(), List.of(spoilt), List.of(), real.compiled().purposes());
        var invariants = invariants(PolicyFolder.REAL, compiled, new LegalBasisMatrix(compiled));

        // When // Then
        assertThatThrownBy(invariants::countOverAll)
                .hasMessageContaining("Elk bericht dat mag, heeft een veldplan")
                .hasMessageContaining("Geen gegeven wordt verzonden dat de regel niet noemt.");
    }

    @Tag("whole-space")
    @Test
    void seeABsnThatIsKeptWithoutABasis() {
        // Given
        var real = PolicyFolder.real();
        var rule = real.compiled().rules().stream()
                .filter(one -> one.bases().bsn().isPresent())
                .findFirst()
                .orElseThrow();
        var bases = new Bases(
                rule.bases().release(),
                rule.bases().receipt(),
                Optional.empty(),
                rule.bases().identifying(),
                rule.bases().exception());
        var spoilt = new Rule(
                rule.id(),
                rule.place(),
                rule.status(),
                rule.when(),
                bases,
                rule.release(),
                rule.retention(),
                rule.plan(),
                rule.obligations());
        var compiled = new CompiledMatrix(
                real.policyHash(), List.of(spoilt), List.of(), real.compiled().purposes());

        // When // Then
        assertThatThrownBy(invariants(PolicyFolder.REAL, compiled, new LegalBasisMatrix(compiled))::countOverAll)
                .hasMessageContaining("Een BSN gaat alleen in klaar schrift");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'check: class-never-reaches' | 'check: class-never-reach' | :7: unknown check 'class-never-reach'; did you mean 'class-never-reaches'?
            'class: bijzonder'           | 'class: byzonder'          | :8: x-klasse is one of
            'receivers: [uwv,'           | 'receivers: [uvw,'         | unknown role 'uvw'; did you mean 'uwv'?
            'sentence: Geen gegeven van' | 'zin: Geen gegeven van'    | :6: unknown key 'zin'
            """)
    void areReadStrictly(String right, String wrong, String problem) {
        // Given
        var spoilt = new PolicyFolder(folder).replace(PolicyFolder.INVARIANTS, right, wrong);

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining("invariants.yaml")
                .hasMessageContaining(problem);
    }

    @Test
    void areMissedWhenTheirFileIsNotThere() {
        // Given
        var without = new PolicyFolder(folder).delete(PolicyFolder.INVARIANTS);

        // When // Then
        assertThatThrownBy(without::compile).hasMessageContaining("invariants.yaml is missing");
        assertThatThrownBy(without.write(PolicyFolder.INVARIANTS, "[]\n")::compile)
                .hasMessageContaining("held to nothing");
    }

    private static Arguments lie(String sentence, UnaryOperator<Tuple> lie) {
        return Arguments.of(sentence, lie);
    }

    private static Tuple state(Tuple tuple, ConsentState overlooked) {
        return tuple.state() == overlooked ? new Tuple(tuple.question(), ConsentState.GIVEN) : tuple;
    }

    private static Tuple circumstances(Tuple tuple, @Nullable RegionFit parties, @Nullable SchemeFit scheme) {
        var was = tuple.question().circumstances();
        var told = new Circumstances(
                was.age(),
                was.region(),
                parties == null ? was.parties() : parties,
                scheme == null ? was.scheme() : scheme,
                was.part());
        return new Tuple(new Question(tuple.question().flow(), told), tuple.state());
    }

    private static Tuple toUwvInsteadOfTheEmployer(Tuple tuple) {
        var flow = tuple.question().flow();
        if (flow.receiverRole() != Role.WERKGEVER) {
            return tuple;
        }
        var told = new Flow(flow.type(), flow.senderRole(), Role.UWV, flow.purpose());
        return new Tuple(new Question(told, tuple.question().circumstances()), tuple.state());
    }

    private static List<PlannedField> all(Rule rule) {
        return rule.plan().fields().stream()
                .map(field -> new PlannedField(field.field(), new FieldAction.Keep(), false))
                .toList();
    }

    private static Invariants invariants(Path folder, CompiledMatrix compiled, DecisionPoint answers) {
        var compiler = new MatrixCompiler(folder, PolicyFolder.CATALOGUE, MatrixCompiler.LONGEST_WAIT);
        return compiler.invariants(compiled, answers, compiler.words());
    }
}
