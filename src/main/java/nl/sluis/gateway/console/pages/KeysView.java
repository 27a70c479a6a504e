package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys, what is due, and which changes are under way; what {@code ./sluis keys status} tells.
 *
 * @param keys    those that are due soonest first
 * @param behind  nodes that work with other keys than this one
 * @param changes of index keys that are under way
 */
record KeysView(
        List<KeyRow> keys,
        List<Days> days,
        String derivation,
        long erasable,
        Optional<Instant> newestDestroyed,
        List<String> behind,
        List<Change> changes) {
    /** The keys of days, of which there are too many to name. */
    record Days(String kind, long keys, LocalDate oldest, LocalDate newest) {}

    /** @param switched whether the new key is written; before that both are read */
    record Change(String key, boolean switched, long leftBehind) {}

    static KeysView of(JsonNode told) {
        return new KeysView(
                told.path("keys")
                        .valueStream()
                        .map(KeyRow::of)
                        .sorted(Comparator.comparing((KeyRow key) -> key.due().orElse(LocalDate.MAX))
                                .thenComparing(key -> key.destroyed().isPresent()))
                        .toList(),
                told.path("days").valueStream().map(KeysView::days).toList(),
                told.path("keyDerivation").asText(),
                told.path("erasableKeys").asLong(),
                Optional.of(Told.text(told, "newestDestroyed"))
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse),
                Told.texts(told, "nodesBehind"),
                told.path("indexChanges").valueStream().map(KeysView::change).toList());
    }

    private static Days days(JsonNode row) {
        return new Days(
                row.path("kind").asText(),
                row.path("keys").asLong(),
                LocalDate.parse(row.path("oldest").asText()),
                LocalDate.parse(row.path("newest").asText()));
    }

    private static Change change(JsonNode row) {
        return new Change(
                row.path("key").asText(),
                row.has("switched"),
                row.path("leftBehind").asLong());
    }

    public long due() {
        return keys.stream().filter(KeyRow::isDue).count();
    }
}
