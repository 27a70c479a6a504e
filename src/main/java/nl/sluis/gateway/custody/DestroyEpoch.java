package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.PseudonymEpochs;
import nl.sluis.gateway.management.Progress;

/** The end of a disabled epoch: its pseudonyms are unlinkable for everybody. */
final class DestroyEpoch implements Ceremony {
    private final PseudonymEpochs epochs;

    DestroyEpoch(PseudonymEpochs epochs) {
        this.epochs = epochs;
    }

    @Override
    public String verb() {
        return "destroy-epoch";
    }

    @Override
    public Plan plan(String object) {
        var epoch = Facts.number(object, "an epoch");
        var state = epochs.stateOf(epoch);
        var refused =
                switch (state) {
                    case DISABLED -> Optional.<String>empty();
                    case ACTIVE -> Optional.of("epoch " + epoch + " is active; disable it first");
                    case DESTROYED -> Optional.of("epoch " + epoch + " is destroyed already");
                    case UNKNOWN -> Optional.of("there is no epoch " + epoch);
                };
        return new Plan(
                "destroy-epoch " + epoch,
                List.of(
                        "destroys epoch " + epoch + " of PMK, for good: nobody can open or make its pseudonyms again",
                        "a database backup from before still holds it, under the KEK of that time: rotate-kek closes that"),
                refused,
                EntryType.KEY_DESTROYED,
                Facts.of("PMK").put("epoch", epoch));
    }

    @Override
    public ObjectNode carryOut(String object, Progress progress) {
        var epoch = Facts.number(object, "an epoch");
        epochs.destroy(epoch);
        return Facts.none().put("epoch", epoch);
    }
}
