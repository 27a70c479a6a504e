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
    void noRuleToTheMonitorLinksBetterThanThoseOfToday() {
        var most =
                Map.of("uitkomst-gemeente-monitor", 0.83, "uitkomst-ggz-monitor", 0.69, "uitkomst-uwv-monitor", 0.55);

        assertThat(CAMPAIGN.worst())
                .filteredOn(pair -> pair.one().receiver().code().equals("monitor"))
                .hasSize(most.size())
                .allSatisfy(pair -> assertThat(pair.all().success())
                        .as(pair.one().rule() + " with " + pair.other().rule())
                        .isLessThan(most.get(pair.one().rule())));
    }

    @Test
    void anAttackOnWhatIsEqualForAllIsBlindGuessing() {
        var holding = Holding.of(List.of(1, 2), client -> Map.of(new Fact("regio", Fact.Kind.CODE), Range.exactly(7)));

        assertThat(Attack.of(holding, holding).success()).isEqualTo(0.5);
    }

    @Test
    void anAttackFindsWhoFitsInRangesThatOverlap() {
        // Given
        var hours = new Fact("uren", Fact.Kind.NUMBER);
        var exact = Holding.of(List.of(8, 16, 20), client -> Map.of(hours, Range.exactly(client)));
        var classes = Holding.of(
                List.of(8, 16, 20), client -> Map.of(hours, client < 12 ? new Range(1, 11) : new Range(12, 23)));

        // When
        var outcome = Attack.of(exact, classes);

        // Then
        assertThat(outcome.success()).isEqualTo((1 + 0.5 + 0.5) / 3);
        assertThat(outcome.alone()).isEqualTo(1.0 / 3);
        assertThat(outcome.by()).containsExactly("uren");
    }
}
