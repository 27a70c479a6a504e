package nl.sluis.gateway.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A message of the catalogue's own samples, in the envelope of a scenario. */
final class CatalogueMessage {
    private static final Path FOLDER = Path.of("src/test/resources/catalogue");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> PARTIES = Map.of(
            "ggz-voorbeeld", "urn:nld:oin:00000099000000001000",
            "uwv-voorbeeld", "urn:nld:oin:00000099000000002000",
            "gemeente-voorbeeld", "urn:nld:oin:00000099000000003000",
            "onderzoek-voorbeeld", "urn:nld:oin:00000099000000005000",
            "gemeente-centrum", "urn:nld:oin:00000099000000006000",
            "gemeente-rand", "urn:nld:oin:00000099000000007000",
            "ggz-eem", "urn:nld:oin:00000099000000008000",
            "ggz-oost", "urn:nld:oin:00000099000000011000",
            "ggz-west", "urn:nld:oin:00000099000000012000",
            "gemeente-dinkel", "urn:nld:oin:00000099000000013000");

    private CatalogueMessage() {}

    /** @param when with {@code from}, {@code to}, {@code as}, {@code for} and {@code catalogue}: {@code type/sample} */
    static ObjectNode of(JsonNode when, String bsn) {
        var name = when.path("catalogue").asText().split("/");
        var event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", oin(when.path("from").asText()));
        event.put("type", "nl.sluis." + name[0] + ".v1");
        event.put("time", Instant.now().toString());
        event.put("datacontenttype", "application/json");
        event.put("ontvanger", oin(when.path("to").asText()));
        event.put("regio", "AM13");
        event.put("doel", when.path("for").asText());
        event.put("rol", when.path("as").asText());
        event.set("data", data(name[0], name[1], bsn));
        return event;
    }

    /** Whose certificate a source or holder is. */
    static String party(String urn) {
        return PARTIES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(urn))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String oin(String party) {
        return Objects.requireNonNull(PARTIES.get(party), party);
    }

    private static JsonNode data(String type, String sample, String bsn) {
        try {
            var file = FOLDER.resolve(type).resolve("geldig").resolve(sample + ".json");
            var data = JSON.readTree(file.toFile());
            if (data.path("betrokkene") instanceof ObjectNode person) {
                person.put("bsn", bsn);
            }
            return data;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
