package nl.sluis.gateway.cli;

import java.io.PrintWriter;
import nl.sluis.gateway.management.Progress;

/** How far the gateway is with putting a long log in order; once, before the first search after an upgrade. */
record LogProgress(PrintWriter err) implements Progress {
    @Override
    public void at(String what, long done, long of) {
        err.println(done + (of < 0 ? "" : " of " + of) + " " + what);
        err.flush();
    }
}
