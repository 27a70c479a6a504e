package nl.sluis.gateway.bulk;

import java.io.IOException;

/** What became of the lines, in their order. */
interface Ledger {
    Position position();

    void note(long line, LineOutcome outcome) throws IOException;

    /** What was noted stays, whatever happens next. */
    void settle() throws IOException;

    void complete() throws IOException;
}
