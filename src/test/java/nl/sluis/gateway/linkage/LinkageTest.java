package nl.sluis.gateway.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The attack on a small country: a rule that tells more than those of today fails here. The national figures: docs/linkage.md. */
class LinkageTest {
    private static final Campaign CAMPAIGN = new Campaign(Path.of("config"), 300_000, 1_200, passed -> {});

    @Test
    void whoMayNotRecogniseAnybodySeesNobodyOutsideACrowd() {
        var kMaps = CAMPAIGN.kMaps(passed -> {});

        assertThat(CAMPAIGN.views()).allSatisfy(view -> {
            if (!view.hasBsn()) {
                assertThat(kMaps.get(view).least()).as(view.rule()).isGreaterThanOrEqualTo(10);
            }
        });
    }

    @Test
    void theMonitorIsNeverGivenANumber() {
        assertThat(CAMPAIGN.views())
                .filteredOn(view -> view.receiver().code().equals("monitor"))
                .isNotEmpty()
                .noneMatch(View::hasBsn);
    }

    @Test
    void theMonitorLinksLessThanLimits() {
        assertThat(CAMPAIGN.worst())
                .filteredOn(pair -> pair.one().receiver().code().equals("monitor"))
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.all().success())
                        .as(pair.one().rule() + " with " + pair.other().rule())
                        .isLessThan(0.75));
    }

    @Test
    void anAttackOnWhatIsEqualForAllIsBlindGuessing() {
        var seen = List.of(
                Map.of(new Fact("regio", Fact.Kind.CODE), Range.exactly(1)),
                Map.of(new Fact("regio", Fact.Kind.CODE), Range.exactly(1)));
        var holding = new Holding("any", seen);

        assertThat(Attack.of(holding, holding).success()).isEqualTo(0.5);
    }

    @Test
    void anAttackFindsWhoFitsInRangesThatOverlap() {
        // Given
        var hours = new Fact("uren", Fact.Kind.NUMBER);
        var exact = new Holding("exact", List.of(Map.of(hours, Range.exactly(8)), Map.of(hours, Range.exactly(16))));
        var classes =
                new Holding("classes", List.of(Map.of(hours, new Range(1, 11)), Map.of(hours, new Range(12, 23))));

        // When
        var outcome = Attack.of(exact, classes);

        // Then
        assertThat(outcome.success()).isEqualTo(1);
        assertThat(outcome.by()).containsExactly("uren");
    }
}
