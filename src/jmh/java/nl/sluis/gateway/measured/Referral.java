package nl.sluis.gateway.measured;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.Sender;
import nl.sluis.gateway.policy.Assessor;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.Question;
import nl.sluis.gateway.policy.RegionFit;
import nl.sluis.gateway.policy.Schemes;

/** The application that the load bench sends, of 2 KB, with the project's own catalogue and rules. Run from the top. */
public final class Referral {
    public static final Catalogue CATALOGUE = Catalogue.load(Path.of("config", "messages"));
    public static final DecisionPoint MATRIX = LegalBasisMatrix.forDevelopment(Path.of("config", "policy"), CATALOGUE);
    public static final MessageType TYPE = new MessageType("nl.sluis.traject.aanvraag.v1");
    public static final Purpose PURPOSE = new Purpose("re-integratie");
    public static final RegionCode REGION = new RegionCode("AM13");

    private static final int BYTES = 2_048;
    private static final String PADDING =
            "Vrije tekst zonder inhoud, alleen om het bericht zo groot te maken als in het echt. ";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = text();

    private Referral() {}

    public static byte[] bytes() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }

    /** The whole event as a tree. */
    public static ObjectNode event() {
        return tree(TEXT);
    }

    public static MessageDefinition definition() {
        return CATALOGUE.find(TYPE).orElseThrow();
    }

    public static Message message() {
        var event = event();
        var envelope = new Envelope(
                event.path("id").asText(),
                event.path("source").asText(),
                TYPE,
                Instant.parse(event.path("time").asText()),
                Oin.ofUrn(event.path("ontvanger").asText()),
                REGION,
                PURPOSE,
                Role.GGZ_IPS,
                null);
        return new Message(
                envelope,
                new Sender(Oin.ofUrn(envelope.source()), Role.GGZ_IPS, null),
                new Receiver(envelope.receiver(), Role.UWV),
                definition(),
                new Document(event.path("data")),
                new KeyedHash(new byte[32]));
    }

    public static Question question() {
        var schemes = Schemes.load(Path.of("config", "regelingen.yaml"), CATALOGUE);
        return new Assessor(schemes).question(message(), PURPOSE, RegionFit.of(true, true));
    }

    public static Decision.Permit permit() {
        return (Decision.Permit) MATRIX.decide(question());
    }

    private static String text() {
        try {
            var file = Files.readString(Path.of("bench", "messages", "traject-aanvraag.json"));
            var text = tree(file)
                    .toString()
                    .replace("{id}", "3f6f1c1e-7a0b-4c52-9a55-0a8d5f3f2b77")
                    .replace("{time}", "2026-11-01T10:15:00Z")
                    .replace("{bsn}", "999990342")
                    .replace("{kenmerk}", "0001173")
                    .replace("{today}", "2026-11-01")
                    .replace("{nextmonth}", "2026-12-01");
            var room = BYTES - (text.length() - "{padding}".length());
            var padding = PADDING.repeat(room / PADDING.length() + 1).substring(0, room);
            return text.replace("{padding}", padding.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmarks run from the top of the project", e);
        }
    }

    private static ObjectNode tree(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
