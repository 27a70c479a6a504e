package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.Cohorts;
import nl.sluis.gateway.management.Progress;

/** The end of a cohort: from here on its one-way pseudonyms are one-way. */
final class DestroyCohort implements Ceremony {
    private final Cohorts cohorts;
    private final Clock clock;

    DestroyCohort(Cohorts cohorts, Clock clock) {
        this.cohorts = cohorts;
        this.clock = clock.withZone(ZoneOffset.UTC);
    }

    @Override
    public String verb() {
        return "destroy-cohort";
    }

    @Override
    public Plan plan(String object) {
        var cohort = Facts.number(object, "a cohort");
        var steps = new ArrayList<>(List.of(
                "destroys RMK of cohort " + cohort + ", for good: no outcome can be linked to it any more",
                "overwrite the backup of erasable.bcfks: an older one undoes this"));
        if (LocalDate.now(clock).isBefore(Cohorts.due(cohort))) {
            steps.add("NOTE: its last measurement is expected until " + Cohorts.due(cohort)
                    + "; what is measured after today cannot be linked");
        }
        return new Plan(
                "destroy-cohort " + cohort,
                steps,
                cohorts.living().contains(cohort)
                        ? Optional.empty()
                        : Optional.of("there is no living cohort " + cohort),
                EntryType.KEY_DESTROYED,
                Facts.of("RMK").put("cohort", cohort));
    }

    @Override
    public ObjectNode carryOut(String object, Progress progress) {
        var cohort = Facts.number(object, "a cohort");
        cohorts.destroy(cohort);
        return Facts.none().put("cohort", cohort);
    }
}
