package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.PseudonymEpochs;
import nl.sluis.gateway.management.Progress;

/** A new epoch of PMK, for relationships that begin from now on. */
final class NewEpoch implements Ceremony {
    private final PseudonymEpochs epochs;

    NewEpoch(PseudonymEpochs epochs) {
        this.epochs = epochs;
    }

    @Override
    public String verb() {
        return "new-epoch";
    }

    @Override
    public Plan plan(String object) {
        Facts.nothing(object);
        return new Plan(
                "new-epoch " + epochs.next(),
                List.of(
                        "makes epoch " + epochs.next() + " of PMK",
                        "new relationships begin in it; those that exist stay pinned to theirs, and no pseudonym changes"),
                Optional.empty(),
                EntryType.KEY_CREATED,
                Facts.of("PMK").put("epoch", epochs.next()));
    }

    @Override
    public ObjectNode carryOut(String object, Progress progress) {
        return Facts.none().put("epoch", epochs.create());
    }
}
