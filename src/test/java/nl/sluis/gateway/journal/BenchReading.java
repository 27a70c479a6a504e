package nl.sluis.gateway.journal;

import java.security.SecureRandom;
import java.util.List;
import nl.sluis.gateway.message.Bsn;

/** How a bench reads the log of a data folder: as the gateway does. */
public final class BenchReading {
    private BenchReading() {}

    public static LogEntries log(BenchStore store) {
        return new StoredLogEntries(store.writer(), store.hasher(), store.subjectKeys());
    }

    public static LogBlocks blocks(BenchStore store) {
        return new StoredLogBlocks(store.writer(), store.subjectKeys(), new SecureRandom());
    }

    /** The generator's people; those at the front are in the log most often. */
    public static List<Bsn> persons(int howMany) {
        return LargeLogKeys.numbers(howMany);
    }
}
