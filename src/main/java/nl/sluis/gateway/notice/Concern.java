package nl.sluis.gateway.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.journal.SubjectEntry;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.NoticeType;
import nl.sluis.gateway.message.Reveal;

/**
 * Which of the earlier messages a notice is about, as its closed lists and dates say. What it leaves open is about all; a
 * notice is never about notices.
 *
 * @param types   names of message types without {@code nl.sluis.} and version; empty for all
 * @param purpose of the exchange, where a consent for it was withdrawn
 */
record Concern(Set<String> types, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> purpose) {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    static Concern of(Draft notice) {
        var data = notice.data().reveal(Reveal.VALIDATE);
        if (data.at("/wissing/omvang").asText().equals("alles")) {
            return new Concern(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new Concern(
                types(data.path("betreft")),
                date(data.at("/betreft/van")),
                date(data.at("/betreft/totEnMet")),
                text(data.at("/intrekking/doel")));
    }

    boolean includes(SubjectEntry entry) {
        var type = new MessageType(entry.body().path("messageType").asText());
        return NoticeType.of(type).isEmpty()
                && (types.isEmpty() || types.contains(bare(type)))
                && includes(entry.time())
                && purpose.map(entry.body().path("purpose").asText()::equals).orElse(true);
    }

    private boolean includes(Instant time) {
        var day = LocalDate.ofInstant(time, NETHERLANDS);
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    private static Set<String> types(JsonNode concerned) {
        var types = new ArrayList<String>();
        text(concerned.path("berichttype")).ifPresent(types::add);
        concerned.path("berichttypen").forEach(type -> types.add(type.asText()));
        return Set.copyOf(types);
    }

    private static String bare(MessageType type) {
        return type.name().substring("nl.sluis.".length(), type.name().lastIndexOf(".v"));
    }

    private static Optional<LocalDate> date(JsonNode day) {
        return text(day).map(LocalDate::parse);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }
}
