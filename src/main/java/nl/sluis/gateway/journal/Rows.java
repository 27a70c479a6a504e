package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.sluis.gateway.journal.Item.Settlement;
import nl.sluis.gateway.message.EntryId;

/** The rows of a batch, once it is certain which items are in it: all of them and their commit in one round trip. */
final class Rows {
    private final Statements statements;
    private final Shard shard;
    private final long t;
    private final Duration duplicateWindow;

    Rows(Statements statements, Shard shard, long t, Duration duplicateWindow) {
        this.statements = statements;
        this.shard = shard;
        this.t = t;
        this.duplicateWindow = duplicateWindow;
    }

    /** A row of the log. */
    private record Line(Waiting waiting, Stored stored, byte[] leaf) {
        SealedEntry sealed() {
            return waiting.prepared().entry();
        }
    }

    /** A duplicate key with the entry that it names. */
    private record Kept(DuplicateGuard guard, Stored stored) {}

    /**
     * The last trip of the transaction, for its caller to make: when it came back, everything is committed, and when
     * PostgreSQL said no to any of it, nothing is.
     */
    RoundTrip trip(List<Waiting> open, Decisions decisions) throws SQLException {
        var lines = number(open);
        var trip = new RoundTrip(statements);
        accept(lines, trip);
        NoticeRow.write(open, t, trip);
        trip.update(Sql.TAKE_INDEXES, (long) lines.size(), t, shard.number(), shard.fence(), shard.nextIndex());
        writeEntries(lines, trip);
        writeOutbox(open, OrderLines.of(rowsOf(open), statements), trip);
        clearPayloads(open, trip);
        lines.forEach(line -> decisions.decide(line.waiting(), new Verdict.Written(line.stored())));
        return trip.update(Sql.COMMIT);
    }

    private List<Line> number(List<Waiting> open) {
        var lines = new ArrayList<Line>(open.size());
        var seq = shard.nextIndex();
        for (var waiting : open) {
            var entry = waiting.prepared().entry();
            var leaf = entry.leaf().at(seq, t);
            lines.add(new Line(waiting, new Stored(entry.id(), shard.origin(), seq, Sha256.ofLeaf(leaf), t), leaf));
            seq++;
        }
        return lines;
    }

    /**
     * Duplicate keys in their own order, so that two nodes cannot wait for one another. One that another node was first with
     * is an error of the database: the batch is undone, and the item then known.
     */
    private void accept(List<Line> lines, RoundTrip trip) {
        var inKeyOrder = lines.stream()
                .filter(line -> line.waiting().prepared().countsOnce())
                .flatMap(line -> guardOf(line).all().stream().map(guard -> new Kept(guard, line.stored())))
                .sorted(Comparator.comparing(kept -> kept.guard().key()))
                .toList();
        if (!inKeyOrder.isEmpty()) {
            trip.update(
                    Sql.ACCEPT,
                    shard.number(),
                    t,
                    t + duplicateWindow.toMillis(),
                    bytes(inKeyOrder, kept -> kept.guard().key().bytes()),
                    bytes(inKeyOrder, kept -> kept.guard().digest().bytes()),
                    inKeyOrder.stream().mapToLong(kept -> kept.stored().seq()).toArray(),
                    inKeyOrder.stream().map(kept -> kept.stored().id().value()).toArray(UUID[]::new));
        }
    }

    private static DuplicateGuard guardOf(Line line) {
        return line.waiting().prepared().guard().orElseThrow();
    }

    private void writeEntries(List<Line> lines, RoundTrip trip) {
        trip.update(
                Sql.WRITE_ENTRIES,
                shard.number(),
                t,
                lines.stream().mapToLong(line -> line.stored().seq()).toArray(),
                lines.stream().map(line -> line.stored().id().value()).toArray(UUID[]::new),
                lines.stream().map(line -> line.sealed().type().code()).toArray(String[]::new),
                bytes(lines, Line::leaf),
                bytes(lines, line -> line.stored().leafHash()),
                bytes(lines, line -> line.sealed().key().key().kid()),
                bytes(lines, line -> line.sealed().nonce()),
                bytes(lines, line -> line.sealed().ciphertext()),
                lines.stream()
                        .map(line -> line.waiting()
                                .prepared()
                                .about()
                                .map(EntryId::value)
                                .orElse(null))
                        .toArray(UUID[]::new));
    }

    private static List<OutboxRow> rowsOf(List<Waiting> open) {
        return open.stream().flatMap(item -> item.prepared().outbox().stream()).toList();
    }

    private static void writeOutbox(List<Waiting> open, OrderLines orders, RoundTrip trip) {
        var waiting = open.stream()
                .filter(item -> item.prepared().outbox().isPresent())
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        var rows = rowsOf(waiting);
        var entries = waiting.stream()
                .map(item -> item.prepared().entry().id().value())
                .toArray(UUID[]::new);
        trip.update(
                Sql.WRITE_OUTBOX,
                ids(rows),
                days(rows),
                entries,
                texts(rows, row -> row.message().region().value()),
                texts(rows, row -> row.message().type().name()),
                texts(rows, row -> row.message().sender().value()),
                texts(rows, row -> row.message().receiver().oin().value()),
                texts(rows, row -> row.message().receiver().role().code()),
                bytes(rows, row -> orders.of(row).bytes()),
                texts(rows, row -> row.message().rule().value()),
                rows.stream().map(OutboxRow::person).toArray(byte[][]::new),
                rows.stream().map(OutboxRow::demand).toArray(String[]::new),
                rows.stream()
                        .mapToLong(row -> row.message().validUntil().toEpochMilli())
                        .toArray(),
                texts(rows, row -> Boolean.toString(row.message().canary())));
        trip.update(
                Sql.WRITE_PAYLOADS,
                entries,
                days(rows),
                bytes(rows, row -> row.payload().nonce()),
                bytes(rows, row -> row.payload().ciphertext()));
    }

    private static void clearPayloads(List<Waiting> open, RoundTrip trip) {
        var rows = open.stream()
                .map(waiting -> waiting.prepared().item())
                .filter(Settlement.class::isInstance)
                .map(item -> ((Settlement) item).settle())
                .filter(Leases::rests)
                .toList();
        if (!rows.isEmpty()) {
            var days = new Leases.Days(rows);
            trip.update(
                    Sql.CLEAR_PAYLOADS,
                    (Object) rows.stream()
                            .map(settle -> settle.message().value())
                            .toArray(UUID[]::new),
                    days.first(),
                    days.last());
        }
    }

    private static UUID[] ids(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::id).toArray(UUID[]::new);
    }

    private static String[] days(List<OutboxRow> rows) {
        return rows.stream().map(row -> row.day().toString()).toArray(String[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static <T> byte[][] bytes(List<T> rows, Function<T, byte[]> bytes) {
        return rows.stream().map(bytes).toArray(byte[][]::new);
    }
}
