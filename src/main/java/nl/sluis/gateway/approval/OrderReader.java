package nl.sluis.gateway.approval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.sluis.gateway.management.QuestionRefusedException;

/** The members of an order: all of these, each a text, and nothing else. No answer quotes what it read. */
public final class OrderReader {
    private final ObjectNode body;

    /** @throws QuestionRefusedException when a member is missing, is no text, or is one too many */
    public OrderReader(ObjectNode body, Set<String> members) {
        body.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw QuestionRefusedException.notUnderstood("this order has " + String.join(", ", members));
            }
        });
        for (var name : members) {
            if (!body.path(name).isTextual()) {
                throw QuestionRefusedException.notUnderstood("this order has a text " + name);
            }
        }
        this.body = body;
    }

    public String text(String name) {
        return body.path(name).textValue();
    }

    public UUID id() {
        return read("id: the id of the request, a UUID", () -> UUID.fromString(text("id")));
    }

    public byte[] base64(String name) {
        return read(name + ": base64", () -> Base64.getDecoder().decode(text(name)));
    }

    /** What the exception says is the rule that is broken. */
    public <T> T as(String name, Function<String, T> reader) {
        try {
            return reader.apply(text(name));
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood(name + ": " + broken.getMessage());
        }
    }

    private static <T> T read(String rule, java.util.function.Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException quotesWhatItRead) {
            throw QuestionRefusedException.notUnderstood(rule);
        }
    }
}
