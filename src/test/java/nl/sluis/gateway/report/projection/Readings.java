package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryLeaf;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.report.ConsentHistory.Relied;
import nl.sluis.gateway.report.ReadEntry;
import nl.sluis.gateway.report.Reader;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.SeenEntry.Quality;
import org.jspecify.annotations.Nullable;

/** One exchange as its readers see it: accepted, refused, delivered, received, and a look at the log. */
final class Readings {
    static final Oin GGZ = new Oin("00000099000000001000");
    static final Oin UWV = new Oin("00000099000000002000");
    static final Reader AT_GGZ = new Reader(GGZ, true);
    static final Reader AT_UWV = new Reader(UWV, false);
    static final String USER = "j.devries@ggz-voorbeeld";
    static final String SENT_IN = "4bf92f3577b34da6a3ce929d0e0e4736";
    static final String DELIVERED_AS = "6b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path BODIES = Path.of("src/test/resources/golden");
    private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final RuleId RULE = new RuleId("traject-aanvraag-ggz-uwv");
    private static final EntryId ACCEPTED = id(1);
    private static final List<Relied> RELIED = List.of(new Relied(GGZ, 2, id(9)));

    private Readings() {}

    static ReadEntry accepted() {
        return new ReadEntry(AT_GGZ, acceptance(), Optional.empty(), RELIED);
    }

    static ReadEntry refusedByTheRegister() {
        var leaf = new EntryLeaf(EntryType.REFUSED, Judgement.REFUSE, GGZ, UWV, RULE, HASH);
        var entry = seen(2, leaf, Quality.SOURCE, body("entry-body-refused-by-register.json", GGZ));
        return new ReadEntry(AT_GGZ, entry, Optional.empty(), List.of());
    }

    static ReadEntry delivered() {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("event", "delivery")
                .put("message", ACCEPTED.toString())
                .put("idempotencyKey", DELIVERED_AS)
                .put("messageType", "nl.sluis.traject.aanvraag.v1")
                .put("region", "AM13")
                .put("receiverRole", "uwv")
                .put("failures", 0);
        body.putArray("consent")
                .addObject()
                .put("holder", GGZ.value())
                .put("version", 2)
                .put("entry", id(9).toString());
        return new ReadEntry(AT_GGZ, seen(3, delivery(), Quality.SOURCE, body), Optional.of(acceptance()), List.of());
    }

    /** The same entry, as it is cut for the receiver: nothing of what stayed with the sender is there to be told. */
    static ReadEntry received() {
        var accepted = body("entry-body-accepted.json", UWV);
        var body = JsonNodeFactory.instance.objectNode();
        for (var name : new String[] {"messageType", "region", "purpose", "senderRole", "receiverRole", "subjects"}) {
            body.set(name, accepted.get(name));
        }
        body.put("policyHash", HASH).put("idempotencyKey", DELIVERED_AS);
        var fields = body.putObject("fields");
        accepted.path("fields").properties().stream()
                .filter(field -> !field.getValue().asText().equals("niet verzonden"))
                .forEach(field -> fields.set(field.getKey(), field.getValue()));
        return new ReadEntry(AT_UWV, seen(3, delivery(), Quality.DESTINATION, body), Optional.empty(), List.of());
    }

    static ReadEntry looked() {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("reader", "privacy-officer-uwv")
                .put("office", "privacy-officer")
                .put("what", "zoeken");
        var leaf = new EntryLeaf(EntryType.LOG_READ, Judgement.NONE, UWV, null, null, null);
        return new ReadEntry(AT_UWV, seen(4, leaf, Quality.SOURCE, body), Optional.empty(), List.of());
    }

    static ReadEntry started() {
        var leaf = new EntryLeaf(EntryType.START, Judgement.NONE, null, null, null, null);
        return new ReadEntry(
                AT_GGZ,
                seen(5, leaf, Quality.GATEWAY, JsonNodeFactory.instance.objectNode()),
                Optional.empty(),
                List.of());
    }

    private static SeenEntry acceptance() {
        var leaf = new EntryLeaf(EntryType.ACCEPTED, Judgement.PERMIT, GGZ, UWV, RULE, HASH);
        var body = body("entry-body-accepted.json", GGZ);
        return seen(1, leaf, Quality.SOURCE, body);
    }

    private static EntryLeaf delivery() {
        return new EntryLeaf(EntryType.DELIVERED, Judgement.NONE, GGZ, UWV, RULE, null);
    }

    private static ObjectNode body(String golden, Oin reader) {
        try {
            var body = (ObjectNode) JSON.readTree(BODIES.resolve(golden).toFile());
            var own = body.path("subjects").path(reader.value());
            body.putObject("subjects").set(reader.value(), own);
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeenEntry seen(int number, EntryLeaf leaf, Quality as, @Nullable ObjectNode body) {
        var at = new LogPosition(
                Instant.parse("2027-01-04T10:00:00.200Z").toEpochMilli() + number, 0, number, "gw.example.nl/log/0");
        return new SeenEntry(id(number), at, leaf, as, Optional.empty(), Optional.ofNullable(body), Set.of());
    }

    private static EntryId id(int number) {
        return new EntryId(UUID.fromString("0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f0" + number));
    }
}
