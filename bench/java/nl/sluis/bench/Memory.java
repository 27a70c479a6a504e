package nl.sluis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a server took of the memory, from its collector's log and from {@code /proc}. In MB. */
final class Memory {
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M(?:\\(\\d+%\\))?->(\\d+)M");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private Memory() {}

    /** The fullest heap at the start of any collection so far: nothing above it was ever in use, save what came after the last one. */
    static int heapPeak(Path collectorLog) {
        return most(collectorLog, 1);
    }

    /** The most that survived a collection so far: what the program really holds, with what was not yet found dead. */
    static int heapAfterCollection(Path collectorLog) {
        return most(collectorLog, 2);
    }

    /** The largest resident set of the process so far; 0 when it is gone. */
    static int residentPeak(long pid) {
        try {
            var match = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return match.find() ? Integer.parseInt(match.group(1)) / 1024 : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static int most(Path collectorLog, int group) {
        try {
            return COLLECTION
                    .matcher(Files.readString(collectorLog))
                    .results()
                    .mapToInt(match -> Integer.parseInt(match.group(group)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
