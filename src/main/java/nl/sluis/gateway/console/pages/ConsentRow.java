package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import nl.sluis.gateway.report.words.PlainDutch;

/**
 * A version of the register, for a row.
 *
 * @param decision the code; {@code toestemming}, {@code intrekking}, …
 * @param receiver for whom, in words; empty for anybody
 * @param evidence the party's own reference; empty where there is none, or another holds it
 */
record ConsentRow(
        String holder,
        int version,
        String decision,
        String by,
        String receiver,
        String purpose,
        String kinds,
        String from,
        String until,
        Instant recorded,
        String recorder,
        String evidence) {
    static ConsentRow of(JsonNode told, PartyNames names) {
        return new ConsentRow(
                party(told.path("houder"), names),
                told.path("versie").asInt(),
                told.path("besluit").asText(),
                told.path("beslisser").asText(),
                receiver(told.path("ontvanger"), names),
                told.path("doel").asText(),
                kinds(told.path("categorieen")),
                told.path("geldigVan").asText(),
                told.path("geldigTot").asText(),
                Instant.parse(told.path("vastgelegdOp").asText()),
                party(told.path("vastgelegdDoor"), names),
                told.at("/bewijs/kenmerk").asText());
    }

    private static String party(JsonNode urn, PartyNames names) {
        return Optional.ofNullable(urn.textValue())
                .map(text -> names.of(text.substring(text.lastIndexOf(':') + 1)))
                .orElse("");
    }

    static String receiver(JsonNode receiver, PartyNames names) {
        return receiver.has("rol")
                ? PlainDutch.role(receiver.path("rol").asText())
                : party(receiver.path("oin"), names);
    }

    static String kinds(JsonNode categories) {
        return String.join(
                ", ",
                categories.valueStream().map(one -> KindWords.of(one.asText())).toList());
    }
}
