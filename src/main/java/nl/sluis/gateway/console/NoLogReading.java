package nl.sluis.gateway.console;

import java.util.List;

/** There is no log to read. */
final class NoLogReading implements LogReading {
    @Override
    public List<Line> newest(String person, int limit) {
        throw new IllegalStateException("there is no log to read");
    }

    @Override
    public long size() {
        throw new IllegalStateException("there is no log to read");
    }
}
