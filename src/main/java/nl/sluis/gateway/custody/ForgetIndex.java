package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.IndexKeyChange;
import nl.sluis.gateway.keys.IndexKeyChange.Index;
import nl.sluis.gateway.management.Progress;

/** The end of a change of IXK or AIK: refused while anything would be lost. */
final class ForgetIndex implements Ceremony {
    private final IndexKeyChange change;
    private final HashedRows rows;

    ForgetIndex(IndexKeyChange change, HashedRows rows) {
        this.change = change;
        this.rows = rows;
    }

    @Override
    public String verb() {
        return "forget-index";
    }

    @Override
    public Plan plan(String object) {
        var index = Facts.name(Index.class, object);
        return new Plan(
                "forget-index " + object,
                List.of("destroys the former " + index + ": what still stood under it would never be found again"),
                refused(index),
                EntryType.KEY_DESTROYED,
                Facts.of(index.name()).put("step", "former key"));
    }

    private Optional<String> refused(Index index) {
        var underWay = change.underWay(index).filter(one -> one.switched().isPresent());
        if (underWay.isEmpty()) {
            return Optional.of("there is no former " + index + "; rotate-index makes a new one");
        }
        var why = new ArrayList<String>();
        var left = rows.leftBehind(index);
        if (left > 0) {
            why.add(left + " persons were not looked up since, and their decisions or keys stand under the former "
                    + index);
        }
        if (index == Index.IXK) {
            var duplicates = rows.duplicatesFromBefore(underWay.get().prepared());
            if (duplicates > 0) {
                why.add(duplicates + " messages from before are within their duplicate window");
            }
            if (rows.waiting() > 0) {
                why.add(rows.waiting() + " messages wait, perhaps in a line under the former key");
            }
        }
        return why.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", why));
    }

    @Override
    public ObjectNode carryOut(String object, Progress progress) {
        var index = Facts.name(Index.class, object);
        change.forgetFormer(index);
        rows.forget(index);
        return Facts.none();
    }
}
