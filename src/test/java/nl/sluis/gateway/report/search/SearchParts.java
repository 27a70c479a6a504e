package nl.sluis.gateway.report.search;

import java.util.UUID;
import nl.sluis.gateway.report.MemoryLog;
import nl.sluis.gateway.report.TracedEntries;

/** What finds entries, over a log in memory. */
public final class SearchParts {
    private SearchParts() {}

    public static TracedEntries traces(MemoryLog log) {
        return new TraceIndex(
                new LogIndex(log, new Blocks(new MemoryBlocks(), log, UUID::randomUUID, new Witnessed())), log);
    }
}
