package nl.sluis.gateway.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.gateway.message.Fault;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object and notes everything that is wrong with it, by name and never by value. */
final class Fields {
    private static final int MOST_TEXT = 200;
    private static final int MOST_ELEMENTS = 50;
    private final JsonNode object;
    private final String pointer;
    private final List<Fault> faults;

    /** Notes every field of the object that is not among the known ones. */
    Fields(JsonNode object, String pointer, List<Fault> faults, String... known) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
        var names = List.of(known);
        if (!object.isObject()) {
            fault(pointer, "NOT_AN_OBJECT", "Hier hoort een object.", "An object is expected here.");
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                unknown(names);
            }
        });
    }

    boolean has(String name) {
        return object.has(name);
    }

    JsonNode at(String name) {
        return object.path(name);
    }

    String pointerOf(String name) {
        return pointer + "/" + name;
    }

    /** A field that must be there; null after noting why it is not. */
    <T> @Nullable T required(String name, String dutch, String english, Function<String, T> reader) {
        if (!has(name)) {
            missing(name);
            return null;
        }
        return optional(name, dutch, english, reader);
    }

    /** A field that may be absent; null when it is, or after noting what is wrong with it. */
    <T> @Nullable T optional(String name, String dutch, String english, Function<String, T> reader) {
        return has(name) ? read(at(name), pointerOf(name), dutch, english, reader) : null;
    }

    /** A list of different texts; empty when absent. */
    Set<String> texts(String name, String dutch, String english, Function<String, String> reader) {
        var texts = new LinkedHashSet<String>();
        if (!has(name)) {
            return texts;
        }
        if (!at(name).isArray() || at(name).isEmpty() || at(name).size() > MOST_ELEMENTS) {
            fault(
                    pointerOf(name),
                    "NOT_A_LIST",
                    "Hier hoort een lijst van 1 tot 50.",
                    "A list of 1 to 50 is expected.");
            return texts;
        }
        var index = 0;
        for (var element : at(name)) {
            var text = read(element, pointerOf(name) + "/" + index++, dutch, english, reader);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    void missing(String name) {
        fault(pointerOf(name), "REQUIRED", "Dit veld is verplicht.", "This field is required.");
    }

    void fault(String at, String code, String dutch, String english) {
        faults.add(new Fault(at, code, dutch, english));
    }

    private <T> @Nullable T read(JsonNode node, String at, String dutch, String english, Function<String, T> reader) {
        if (!node.isTextual() || node.textValue().length() > MOST_TEXT) {
            fault(
                    at,
                    "NOT_A_TEXT",
                    "Hier hoort een tekst van hooguit 200 tekens.",
                    "A text of at most 200 is expected.");
            return null;
        }
        try {
            return reader.apply(node.textValue());
        } catch (IllegalArgumentException | DateTimeException broken) {
            fault(at, "INVALID", dutch, english);
            return null;
        }
    }

    /** A name from outside may be anything, also a person's data, so it is not repeated. */
    private void unknown(List<String> known) {
        fault(
                pointer,
                "UNKNOWN_FIELD",
                "Hier staat een onbekend veld; bekend zijn " + known + ".",
                "There is an unknown field here; known are " + known + ".");
    }
}
