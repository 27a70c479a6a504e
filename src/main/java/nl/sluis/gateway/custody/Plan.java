package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;

/**
 * What an order will do.
 *
 * @param confirm with which words it is confirmed: the order and what it is about
 * @param steps   in order, each a sentence
 * @param refused why it cannot be done now; empty when it can
 * @param entry   what the log will say it was
 * @param facts   what the entry says of it; names and numbers
 */
record Plan(String confirm, List<String> steps, Optional<String> refused, EntryType entry, ObjectNode facts) {
    Plan {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return "Plan[" + confirm + "]";
    }
}
