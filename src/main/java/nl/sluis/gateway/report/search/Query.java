package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;

/**
 * A question about the log, as it was understood.
 *
 * @param asked  its words, for the record of the look: without the person, the page and how many
 * @param person whom it is about; does not print
 * @param facets whether all that is found is counted by its words as well
 * @param why    the reason that the asker gave, if any
 */
record Query(
        ObjectNode asked,
        Filter filter,
        Optional<EntryId> entry,
        Optional<Bsn> person,
        LogWindow window,
        int limit,
        boolean facets,
        Optional<String> why) {
    @Override
    public String toString() {
        return "Query[" + asked.size() + " words]";
    }
}
