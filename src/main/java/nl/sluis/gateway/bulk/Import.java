package nl.sluis.gateway.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.sluis.gateway.bulk.FileRefusedException.Fault;
import nl.sluis.gateway.message.NotCanonicalException;

/** Lines into the door, many at a time; what became of them into the ledger, in their order. Used once. */
final class Import {
    private static final int AHEAD_OF_EACH_LANE = 8;
    private final ImportFile file;
    private final Door door;
    private final Ledger ledger;
    private final Onlooker progress;
    private final int parallel;
    private final Deque<Pending> pending = new ArrayDeque<>();

    Import(ImportFile file, Door door, Ledger ledger, Onlooker progress, int parallel) {
        this.file = file;
        this.door = door;
        this.ledger = ledger;
        this.progress = progress;
        this.parallel = parallel;
    }

    private record Pending(long line, Future<LineOutcome> outcome) {}

    /**
     * From the position of the ledger to the end of the file.
     *
     * @throws FileRefusedException when it has to stop; the ledger stands where it can go on
     */
    void run() throws IOException, InterruptedException {
        try (var reader = file.open();
                var lanes = new Lanes(parallel)) {
            var rows = rows(reader);
            var line = file.isCsv() ? 1L : 0L;
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                if (line > ledger.position().line()) {
                    pending.add(new Pending(line, begin(rows.read(text), lanes)));
                    settleWhile(parallel * AHEAD_OF_EACH_LANE);
                }
            }
            settleWhile(1);
            ledger.complete();
        } finally {
            ledger.settle();
        }
        progress.end(ledger.position());
    }

    private RowReader rows(BufferedReader reader) throws IOException {
        if (!file.isCsv()) {
            return new NdjsonRows();
        }
        var header = reader.readLine();
        if (header == null) {
            throw new FileRefusedException(Fault.EMPTY, file.name() + " is empty; the first line names the columns");
        }
        return new CsvRows(header);
    }

    private Future<LineOutcome> begin(Row row, Lanes lanes) {
        return switch (row) {
            case Row.Request(var body) ->
                lanes.submit(body.at("/betrokkene/bsn").asText(), () -> send(body));
            case Row.Unreadable(var why) -> CompletableFuture.completedFuture(LineOutcome.Rejected.because(why));
            case Row.Blank() -> CompletableFuture.completedFuture(new LineOutcome.Empty());
        };
    }

    private LineOutcome send(ObjectNode request) {
        String key;
        try {
            key = LineKey.of(request);
        } catch (NotCanonicalException ambiguous) {
            return LineOutcome.Rejected.because(Rejection.ofLine(
                    "NOT_CANONICAL", "Een getal of tekst op deze regel is niet eenduidig te schrijven."));
        }
        return door.send(key, request);
    }

    /** The oldest first, as long as so many are on their way. */
    private void settleWhile(int atLeast) throws IOException, InterruptedException {
        while (pending.size() >= atLeast) {
            var oldest = pending.remove();
            ledger.note(oldest.line(), outcomeOf(oldest));
            if (progress.isDue()) {
                ledger.settle();
                progress.show(ledger.position());
            }
        }
    }

    private static LineOutcome outcomeOf(Pending oldest) throws InterruptedException {
        try {
            return oldest.outcome().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FileRefusedException refused
                    ? refused
                    : new FileRefusedException(
                            Fault.NO_ANSWER, "line " + oldest.line() + " could not be sent", e.getCause());
        }
    }
}
