package nl.sluis.gateway.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.keys.PayloadCipher.Sealed;
import nl.sluis.gateway.message.EntryId;

/** A row of the notices as the caller made it ready: its content sealed under the key of its day. */
record NoticeRow(EntryId id, LocalDate day, WaitingNotice notice, Sealed content) {
    static void write(List<Waiting> open, long t, RoundTrip trip) {
        var rows = open.stream()
                .flatMap(waiting -> waiting.prepared().notice().stream())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        trip.update(
                Sql.WRITE_NOTICES,
                t,
                rows.stream().map(row -> row.id().value()).toArray(UUID[]::new),
                rows.stream().map(row -> row.day().toString()).toArray(String[]::new),
                rows.stream().map(row -> row.notice().party().value()).toArray(String[]::new),
                rows.stream().map(row -> row.notice().type().name()).toArray(String[]::new),
                rows.stream().map(row -> row.content().nonce()).toArray(byte[][]::new),
                rows.stream().map(row -> row.content().ciphertext()).toArray(byte[][]::new));
    }

    @Override
    public String toString() {
        return "NoticeRow[" + id + "]";
    }
}
