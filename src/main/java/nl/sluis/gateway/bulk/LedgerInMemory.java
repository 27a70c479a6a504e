package nl.sluis.gateway.bulk;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.bulk.HeldImport.Line;

/** For a file that is not on the disk: an import that breaks off begins anew, and what was taken gets its first answer again. */
final class LedgerInMemory implements Ledger {
    private final List<Line> report = new ArrayList<>();
    private Position position;

    LedgerInMemory(String digest) {
        position = Position.start(digest);
    }

    @Override
    public Position position() {
        return position;
    }

    List<Line> report() {
        return List.copyOf(report);
    }

    @Override
    public void note(long line, LineOutcome outcome) {
        if (outcome instanceof LineOutcome.Rejected(var why)) {
            why.forEach(one -> report.add(new Line(line, one)));
        }
        position = position.settled(line, outcome);
    }

    @Override
    public void settle() {
        // there is nothing behind it that could go on without it
    }

    @Override
    public void complete() {
        position = position.completed();
    }
}
