package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SetPlanTest {
    private static final Rehearsed WRONG = new Rehearsed(
            "AM13/rehearsal/a.yaml", "AM13", "a", "doorgegeven", "", List.of(Difference.untold("uitkomst: …")));

    @Test
    void whatWentOtherwiseThanItMustIsAProblemAndSoIsARegionThatNobodyRehearsed() {
        assertThat(SetPlan.problems(List.of(WRONG), List.of("AM14")))
                .containsExactly(
                        "rehearsal AM13/rehearsal/a.yaml: uitkomst: …",
                        "region AM14 has routes and no rehearsal message; production takes none: add rehearsal/*.yaml to"
                                + " its folder");
    }

    @Test
    void whatTheFilesSayDoesNotComeIntoTheLog() {
        assertThat(SetProblems.recorded(List.of("parties.yaml:3: 'j.jansen@example.org': is no address")))
                .containsExactly("parties.yaml:3: '…': is no address");
    }
}
