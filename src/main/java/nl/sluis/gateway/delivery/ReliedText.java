package nl.sluis.gateway.delivery;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/** The versions of consent on which something was shown, as the outbox keeps them: {@code holder version entry;…}. */
final class ReliedText {
    private ReliedText() {}

    static String of(List<ConsentCheck.Relied> relied) {
        return relied.stream()
                .map(one -> one.holder() + " " + one.version() + " " + one.entry())
                .collect(Collectors.joining(";"));
    }

    /** @param text null for a row that was never shown */
    static List<ConsentCheck.Relied> read(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Stream.of(text.split(";")).map(ReliedText::one).toList();
    }

    private static ConsentCheck.Relied one(String text) {
        var parts = text.split(" ");
        return new ConsentCheck.Relied(
                new Oin(parts[0]), Integer.parseInt(parts[1]), new EntryId(UUID.fromString(parts[2])));
    }
}
