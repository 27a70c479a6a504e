package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;

/** Laws of every answer, whatever is asked. */
class MatrixProperties {
    @SuppressWarnings("NullAway.Init") // jqwik fills it before the first property
    private static LegalBasisMatrix matrix;

    @BeforeContainer
    static void compile() {
        matrix = PolicyFolder.real();
    }

    @Property
    void answersTheSameToTheSameQuestion(@ForAll("questions") Question question) {
        assertThat(matrix.decide(question)).isEqualTo(matrix.decide(question));
    }

    @Property
    void refusesWithAReasonOrPermitsWithAPlanOfKnownFields(@ForAll("questions") Question question) {
        switch (matrix.decide(question)) {
            case Decision.Refuse refuse ->
                assertThat(refuse.reasons()).isNotEmpty().doesNotHaveDuplicates();
            case Decision.Permit permit -> {
                var known = fields(question.flow().type()).stream()
                        .map(FieldDefinition::path)
                        .toList();
                assertThat(permit.fieldPlan().fields()).isNotEmpty();
                assertThat(known).containsAll(permit.fieldPlan().fields().keySet());
            }
        }
    }

    @Property
    void neverAnswersAnEmployer(@ForAll("questions") Question question) {
        var toEmployer = PolicyFolder.question(
                question.flow().type(),
                question.flow().senderRole(),
                Role.WERKGEVER,
                question.flow().purpose());
        var fromEmployer = PolicyFolder.question(
                question.flow().type(),
                Role.WERKGEVER,
                question.flow().receiverRole(),
                question.flow().purpose());
        assertThat(List.of(matrix.decide(toEmployer), matrix.decide(fromEmployer)))
                .allMatch(Decision.Refuse.class::isInstance);
    }

    @Property
    void saysTheCategoriesOfExactlyWhatPasses(@ForAll("questions") Question question) {
        if (matrix.decide(question) instanceof Decision.Permit permit) {
            var passing = fields(question.flow().type()).stream()
                    .filter(field -> !(permit.fieldPlan().of(field.path()) instanceof FieldAction.Drop))
                    .map(FieldDefinition::category)
                    .collect(Collectors.toSet());
            assertThat(permit.rule().plan().categories()).isEqualTo(passing);
        }
    }

    @Property
    void dropsEveryFieldThatNoPlanNames(@ForAll("questions") Question question, @ForAll("paths") FieldPath path) {
        if (matrix.decide(question) instanceof Decision.Permit permit
                && !permit.fieldPlan().fields().containsKey(path)) {
            assertThat(permit.fieldPlan().of(path)).isEqualTo(new FieldAction.Drop());
        }
    }

    @Property
    void makesEveryTokenInTheDomainInWhichItIsReadBack(@ForAll("questions") Question question) {
        if (matrix.decide(question) instanceof Decision.Permit permit) {
            fields(question.flow().type()).forEach(field -> {
                if (permit.fieldPlan().of(field.path()) instanceof FieldAction.Pseudonymise(var kind, var domain)) {
                    assertThat(domain).isEqualTo(field.tokenDomain());
                }
            });
        }
    }

    @Property
    void letsNoSpecialDataPass(@ForAll("questions") Question question) {
        if (matrix.decide(question) instanceof Decision.Permit permit) {
            assertThat(fields(question.flow().type()))
                    .filteredOn(field -> field.fieldClass() == FieldClass.SPECIAL)
                    .allMatch(field -> permit.fieldPlan().of(field.path()) instanceof FieldAction.Drop);
        }
    }

    /** Mostly what could be permitted, so that the laws of a permit are met often. */
    @Provide
    Arbitrary<Question> questions() {
        var types = Arbitraries.of("nl.sluis.traject.aanvraag.v1", "nl.sluis.traject.status.v1", "nl.sluis.x.y.v1")
                .map(MessageType::new);
        var roles = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Role.UWV, Role.GGZ_IPS)), Tuple.of(1, Arbitraries.of(Role.class)));
        var purposes = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(new Purpose("re-integratie"))),
                Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(2)
                                .ofMaxLength(9)
                                .map(Purpose::new)));
        return Combinators.combine(types, roles, roles, purposes).as(PolicyFolder::question);
    }

    @Provide
    Arbitrary<FieldPath> paths() {
        var known = PolicyFolder.CATALOGUE.all().stream()
                .flatMap(definition -> definition.fields().keySet().stream())
                .toList();
        return Arbitraries.oneOf(
                Arbitraries.of(known),
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .ofMinLength(1)
                        .ofMaxLength(9)
                        .map(name -> new FieldPath("/" + name)));
    }

    private static List<FieldDefinition> fields(MessageType type) {
        return List.copyOf(
                PolicyFolder.CATALOGUE.find(type).orElseThrow().fields().values());
    }
}
