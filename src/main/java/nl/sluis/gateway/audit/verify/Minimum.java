package nl.sluis.gateway.audit.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The minimum index of a log: what is below it was pruned (C2SP tlog-tiles). A log that does not say it shows everything. */
final class Minimum {
    private Minimum() {}

    /** @throws CouldNotCheckException when it is not the beginning of a tile within the log */
    static long of(LogSource source, Checkpoint head) throws IOException {
        var told = source.read(TilePath.MINIMUM);
        if (told.isEmpty()) {
            return 0;
        }
        var text = new String(told.get(), StandardCharsets.US_ASCII);
        if (!text.matches("(0|[1-9][0-9]{0,17})\n")) {
            throw new CouldNotCheckException("the minimum index of the log is no number");
        }
        var minimum = Long.parseLong(text.strip());
        if (minimum % TilePath.WIDTH != 0 || minimum > head.size()) {
            throw new CouldNotCheckException(
                    "the minimum index " + minimum + " is not the beginning of a tile of this log");
        }
        return minimum;
    }
}
