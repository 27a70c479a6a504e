package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.PseudonymEpochs;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.pseudonym.Migrations;

/** An epoch of PMK whose tokens open no longer; refused while a relationship needs it. */
final class DisableEpoch implements Ceremony {
    private final PseudonymEpochs epochs;
    private final Migrations migrations;

    DisableEpoch(PseudonymEpochs epochs, Migrations migrations) {
        this.epochs = epochs;
        this.migrations = migrations;
    }

    @Override
    public String verb() {
        return "disable-epoch";
    }

    @Override
    public Plan plan(String object) {
        var epoch = Facts.number(object, "an epoch");
        return new Plan(
                "disable-epoch " + epoch,
                List.of(
                        "disables epoch " + epoch
                                + " of PMK: its tokens get the answer of every token that does not open",
                        "the key stays until destroy-epoch"),
                refused(epoch),
                EntryType.KEY_ROTATED,
                Facts.of("PMK").put("epoch", epoch).put("state", "disabled"));
    }

    private Optional<String> refused(int epoch) {
        if (epochs.stateOf(epoch) != PseudonymEpochs.State.ACTIVE) {
            return Optional.of("epoch " + epoch + " of PMK is not active");
        }
        if (epoch == epochs.current()) {
            return Optional.of("epoch " + epoch + " is the one in which relationships begin; make a new one first");
        }
        var needing = migrations.needing(epoch).size();
        return needing == 0
                ? Optional.empty()
                : Optional.of(needing + " relationships are pinned to epoch " + epoch
                        + " or being moved from it; see keys migrate list");
    }

    @Override
    public ObjectNode carryOut(String object, Progress progress) {
        var epoch = Facts.number(object, "an epoch");
        epochs.disable(epoch);
        var late = migrations.needing(epoch).size(); // pinned by a node that had not heard of the new epoch
        if (late > 0) {
            epochs.enable(epoch);
            throw QuestionRefusedException.conflict(
                    late + " relationships were pinned to epoch " + epoch + " at this very moment; it is active again");
        }
        return Facts.none().put("epoch", epoch);
    }
}
