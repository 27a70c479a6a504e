package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A message in a file: a CloudEvent as JSON or YAML, or one of the samples. Does not print what it holds. */
public final class MessageFile {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private final JsonNode message;
    private final Optional<Sample> sample;

    private MessageFile(JsonNode message, Optional<Sample> sample) {
        this.message = message;
        this.sample = sample;
    }

    /** @throws IllegalArgumentException when it is neither, saying no word of what it holds */
    public static MessageFile read(Path file) {
        try {
            var tree = YAML.readTree(file.toFile()); // JSON is YAML
            if (tree.has("bericht")) {
                var sample = SampleFolder.read(file);
                return new MessageFile(sample.message(), Optional.of(sample));
            }
            if (tree instanceof ObjectNode && tree.has("specversion")) {
                return new MessageFile(tree, Optional.empty());
            }
        } catch (JacksonException quotesTheFile) {
            throw new IllegalArgumentException(file + " is neither JSON nor YAML");
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
        throw new IllegalArgumentException(file + " holds neither a CloudEvent nor a sample");
    }

    /** The party that a sample is sent by. */
    public Optional<String> sender() {
        return sample.map(Sample::from);
    }

    Optional<Sample> sample() {
        return sample;
    }

    public String type() {
        return message.path("type").asText();
    }

    public String receiver() {
        return message.path("ontvanger").asText();
    }

    /**
     * The bytes to send, with what stands between braces filled in.
     *
     * @throws IllegalArgumentException for a sample that needs what a receiver got of another
     */
    byte[] event(Clock clock) {
        return Placeholders.fill(message, word -> switch (word) {
                    case "id" -> UUID.randomUUID().toString();
                    case "nu" -> clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
                    default ->
                        throw new IllegalArgumentException("this sample needs what a receiver got of another one; "
                                + "./sluis demo plays them together");
                })
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "MessageFile[" + type() + "]";
    }
}
