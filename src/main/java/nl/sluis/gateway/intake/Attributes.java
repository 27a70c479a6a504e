package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import nl.sluis.gateway.message.Fault;
import org.jspecify.annotations.Nullable;

/** Reads context attributes one by one and notes all that is wrong with them; never a value in what it notes. */
final class Attributes {
    private final ObjectNode sent;
    private final List<Fault> faults;

    Attributes(ObjectNode sent, List<Fault> faults) {
        this.sent = sent;
        this.faults = faults;
    }

    /** @param form what would be right, for the sender to read in both languages */
    <T> @Nullable T required(String name, Function<String, T> reading, String form) {
        if (!sent.has(name)) {
            faults.add(new Fault(
                    "/" + name, "REQUIRED", "Dit attribuut is verplicht: " + form + ".", "Required: " + form + "."));
            return null;
        }
        return optional(name, reading, form);
    }

    /** Null when it is absent or wrong; when it is wrong, that is noted. */
    <T> @Nullable T optional(String name, Function<String, T> reading, String form) {
        var value = sent.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            faults.add(new Fault("/" + name, "TYPE", "Dit attribuut is een tekst.", "This attribute is a string."));
            return null;
        }
        try {
            return reading.apply(value.textValue());
        } catch (IllegalArgumentException broken) {
            faults.add(new Fault("/" + name, "FORMAT", "Verwacht: " + form + ".", "Expected: " + form + "."));
            return null;
        }
    }
}
