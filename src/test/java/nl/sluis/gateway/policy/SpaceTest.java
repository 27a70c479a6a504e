package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;

/** All that can be asked of three rules: small enough to be counted by hand. */
class SpaceTest {
    private static final int ROLES = 9;
    private static final int PARTIES = 4;
    private static final int SCHEMES = 8;
    private static final int PARTS = 3;
    private static final int AGES = 4;

    private final Rules rules = new Rules();
    private final Space space = space(rules.small);

    @Test
    void hasEveryFlowOfTheTypesRolesAndPurposesThatAreKnownAndOfOneThatIsNot() {
        // When
        var flows = space.flows().toList();

        // Then
        assertThat(flows).hasSize((2 + 1) * ROLES * ROLES * (1 + 1)).doesNotHaveDuplicates();
        assertThat(flows)
                .containsAll(space.ruled().toList())
                .contains(new Flow(
                        new MessageType("nl.sluis.onbekend.onbekend.v1"),
                        Role.WERKGEVER,
                        Role.GGZ_ZORG,
                        new Purpose("onbekend")));
    }

    @Test
    void knowsTheFlowsThatSomeRuleIsFor() {
        assertThat(space.ruled())
                .containsExactly(rules.application.flow(), rules.status.flow(), rules.statusBack.flow());
    }

    @Test
    void hasEveryCircumstanceOnce() {
        assertThat(space.circumstances())
                .hasSize(PARTIES * SCHEMES * PARTS * AGES)
                .doesNotHaveDuplicates();
    }

    @Test
    void hasTheRegionsThatARuleNamesAndOneThatNoneDoes() {
        // Given
        var narrowed = new When(rules.status.flow(), Set.of(new RegionCode("AM13")), List.of());

        // When
        var circumstances = space(rules.matrix(rules.application, Rules.with(rules.status, narrowed)))
                .circumstances();

        // Then
        assertThat(circumstances).hasSize(2 * PARTIES * SCHEMES * PARTS * AGES).doesNotHaveDuplicates();
        assertThat(circumstances).extracting(at -> at.region().value()).contains("AM13", "AM00");
    }

    @Test
    void asksWhereNoRuleIsOnlyAtEachAgeAndEachFitOfTheParties() {
        // When
        var few = Space.few();

        // Then
        assertThat(few).hasSize(PARTIES * AGES).doesNotHaveDuplicates();
        assertThat(few).extracting(Circumstances::parties).contains(RegionFit.values());
        assertThat(few)
                .extracting(Circumstances::age)
                .contains(Optional.empty(), Optional.of(AgeGroup.UNDER_12), Optional.of(AgeGroup.FROM_16));
    }

    @Test
    void asksEachCircumstanceAtEveryAnswerOfTheRegister() {
        // Given
        var asked = new ArrayList<Tuple>();
        var two = space.circumstances().subList(0, 2);

        // When
        Space.each(rules.status.flow(), two, asked::add);

        // Then
        assertThat(asked).hasSize(2 * ConsentState.values().length).doesNotHaveDuplicates();
        assertThat(asked).extracting(Tuple::state).contains(ConsentState.values());
        assertThat(asked).extracting(tuple -> tuple.question().circumstances()).containsAll(two);
        assertThat(asked).extracting(tuple -> tuple.question().flow()).containsOnly(rules.status.flow());
    }

    static Space space(CompiledMatrix matrix) {
        return new Space(
                matrix,
                List.of(
                        new MessageType("nl.sluis.traject.aanvraag.v1"),
                        new MessageType("nl.sluis.traject.status.v1")));
    }
}
