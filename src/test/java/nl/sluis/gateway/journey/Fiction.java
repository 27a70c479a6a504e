package nl.sluis.gateway.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.gateway.message.Bsn;

/** Messages about people who do not exist. */
final class Fiction {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final AtomicInteger NEXT_PERSON = new AtomicInteger(99_800_000);

    private Fiction() {}

    /** A test number that passes the 11-proef and was not given before in this JVM. */
    static String person() {
        while (true) {
            var eight = "%08d".formatted(NEXT_PERSON.getAndIncrement());
            for (var last = 0; last < 10; last++) {
                if (Bsn.passesElevenTest(eight + last)) {
                    return eight + last;
                }
            }
        }
    }

    /** What {@link #unmistakable} says of a person, beside its number: values that stand in no sample. */
    static final List<String> VALUES =
            List.of("Zonneschijnsma", "Wilhelmijntje", "1987-04-23", "0687654321", "w.zonneschijnsma@post.example");

    /** An application of which each value can be looked for afterwards. */
    static ObjectNode unmistakable(String bsn) {
        var message = application(bsn);
        ((ObjectNode) message.path("data").path("betrokkene"))
                .put("achternaam", VALUES.get(0))
                .put("voornamen", VALUES.get(1))
                .put("geboortedatum", VALUES.get(2))
                .put("telefoon", VALUES.get(3))
                .put("emailadres", VALUES.get(4));
        return message;
    }

    /** The message of a sample, about this person, with an id and a time of its own. */
    static ObjectNode message(String sample, String bsn) {
        try {
            var text =
                    YAML.readTree(Path.of("samples", sample + ".yaml").toFile()).path("bericht");
            var event = (ObjectNode) fill(text);
            ((ObjectNode) event.path("data").path("betrokkene")).put("bsn", bsn);
            return event;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode application(String bsn) {
        return message("01-aanvraag-met-toestemming", bsn);
    }

    static ObjectNode consent(String bsn) {
        try {
            var consent = (ObjectNode)
                    fill(YAML.readTree(Path.of("samples", "toestemming.json").toFile()));
            ((ObjectNode) consent.path("betrokkene")).put("bsn", bsn);
            return consent;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode withdrawal(String bsn) {
        var withdrawal = YAML.createObjectNode();
        withdrawal.putObject("betrokkene").put("bsn", bsn);
        withdrawal.put("houder", "urn:nld:oin:00000099000000001000");
        return withdrawal;
    }

    /** A notice about this person, without receivers, from the samples of the catalogue. */
    static ObjectNode notice(String type, String source, String bsn) {
        try {
            var event = YAML.createObjectNode();
            event.put("specversion", "1.0");
            event.put("id", UUID.randomUUID().toString());
            event.put("source", source);
            event.put("type", "nl.sluis." + type + ".v1");
            event.put("time", Instant.now().toString());
            var sample = Path.of("src/test/resources/catalogue", type, "geldig/typisch.json");
            var data = (ObjectNode) YAML.readTree(sample.toFile());
            ((ObjectNode) data.path("betrokkene")).put("bsn", bsn);
            event.set("data", data);
            return event;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode fill(JsonNode template) throws IOException {
        var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        return YAML.readTree(YAML.writeValueAsString(template)
                .replace("{{id}}", UUID.randomUUID().toString())
                .replace("{{nu}}", Instant.now().toString())
                .replace("{{vandaag-30}}", today.minusDays(30).toString())
                .replace("{{vandaag+365}}", today.plusDays(365).toString()));
    }
}
