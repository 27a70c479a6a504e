package nl.sluis.gateway.report.projection;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.report.ReadEntry;
import nl.sluis.gateway.report.SeenEntry;

/**
 * The trace of an entry, as {@code docs/logboek.md} says it follows. For the sender it is the one in which it sent, or one that
 * begins with the acceptance; what came of the message is a span below that. For a receiver it is that of the delivery. So
 * no trace is in two logs.
 *
 * @param id     32 hexadecimal digits
 * @param span   16 of them
 * @param parent the span that this one is below; empty where it is below none
 * @param foreign whether the parent is a span of the sender's own systems
 */
record Trace(String id, String span, Optional<String> parent, boolean foreign) {
    private static final HexFormat HEX = HexFormat.of();

    static Trace of(ReadEntry read) {
        return read.acceptance()
                .map(acceptance ->
                        new Trace(sent(acceptance).id(), spanOf(read.entry()), Optional.of(spanOf(acceptance)), false))
                .orElseGet(() -> read.entry().as() == SeenEntry.Quality.DESTINATION
                        ? delivered(read.entry())
                        : sent(read.entry()));
    }

    private static Trace sent(SeenEntry entry) {
        var trace = entry.body().map(body -> body.path("trace"));
        return trace.map(known -> known.path("id").textValue())
                .map(id -> new Trace(
                        id,
                        spanOf(entry),
                        trace.map(known -> known.path("parent").textValue()),
                        true))
                .orElseGet(() -> beginning(entry.id().value(), entry));
    }

    private static Trace delivered(SeenEntry entry) {
        var delivery = entry.body()
                .map(body -> body.path("idempotencyKey").textValue())
                .map(UUID::fromString)
                .orElse(entry.id().value());
        return beginning(delivery, entry);
    }

    private static Trace beginning(UUID id, SeenEntry entry) {
        var hex = HEX.toHexDigits(id.getMostSignificantBits()) + HEX.toHexDigits(id.getLeastSignificantBits());
        return new Trace(hex, spanOf(entry), Optional.empty(), false);
    }

    private static String spanOf(SeenEntry entry) {
        return HEX.toHexDigits(entry.id().value().getLeastSignificantBits());
    }

    /** As the read API writes it. */
    UUID asUuid() {
        return new UUID(
                HexFormat.fromHexDigitsToLong(id.substring(0, 16)), HexFormat.fromHexDigitsToLong(id.substring(16)));
    }
}
