package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule of this project that rests on consent demands of the register, and what does not satisfy it. */
class MatrixDemandsTest {
    private static final Oin RECEIVER = new Oin("00000099000000002000");
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    @ParameterizedTest
    @MethodSource("consentRules")
    void onlyConsentForThisPurposeScopeReceiverAndEveryCategoryWillDo(Rule rule) {
        // Given
        var demand = demand(rule);
        var target = new ConsentTarget(
                null, demand.receiver().role(), demand.purpose(), demand.scope(), demand.categories());

        // When // Then
        assertThat(state(demand, target)).isEqualTo(ConsentState.GIVEN);
        assertThat(others(demand, target)).isNotEmpty().allSatisfy(other -> assertThat(state(demand, other))
                .isEqualTo(ConsentState.MISSING));
    }

    private static Stream<ConsentTarget> others(ConsentDemand demand, ConsentTarget target) {
        var another =
                new ConsentTarget(null, target.role(), new Purpose("iets-anders"), target.scope(), target.categories());
        var elsewhere =
                new ConsentTarget(null, Role.ZORGVERZEKERAAR, target.purpose(), target.scope(), target.categories());
        var someoneElse = new ConsentTarget(
                new Oin("00000099000000004000"), null, target.purpose(), target.scope(), target.categories());
        var otherScope = new ConsentTarget(null, target.role(), target.purpose(), "iets-anders", target.categories());
        var lessOfIt = demand.categories().stream()
                .map(left -> new ConsentTarget(
                        null, target.role(), target.purpose(), target.scope(), without(demand.categories(), left)));
        return Stream.concat(Stream.of(another, elsewhere, someoneElse, otherScope), lessOfIt);
    }

    /** All but one; where there is but one, another. */
    private static Set<String> without(Set<String> categories, String left) {
        return categories.size() == 1
                ? Set.of("iets-anders")
                : categories.stream().filter(one -> !one.equals(left)).collect(Collectors.toSet());
    }

    private static ConsentState state(ConsentDemand demand, ConsentTarget target) {
        return Precedence.judge(List.of(Samples.consent(1, target)), demand, NOW);
    }

    private static ConsentDemand demand(Rule rule) {
        return new ConsentDemand(
                Samples.HOLDER,
                new Receiver(RECEIVER, rule.flow().receiverRole()),
                rule.flow().purpose(),
                rule.release().consentScope().orElseThrow(),
                rule.plan().categories(),
                rule.release().terms(),
                null);
    }

    static Stream<Rule> consentRules() {
        var catalogue = Catalogue.load(Path.of("config", "messages"));
        return LegalBasisMatrix.forDevelopment(Path.of("config", "policy"), catalogue).compiled().rules().stream()
                .filter(rule -> rule.release().consentScope().isPresent());
    }
}
