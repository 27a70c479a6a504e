package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.recognition.PersonRecogniser;
import nl.sluis.gateway.recognition.PersonSign;

/** What a schema cannot say of a text about nobody: that nothing in it points at a person. */
final class PersonFaults {
    private static final String CODE = "PERSON";

    private final TextsAt texts;

    PersonFaults(FieldDefinition field) {
        texts = new TextsAt(field.path());
    }

    /** Adds one fault for a text that points at a person; it names the kinds of signs and none of the words. */
    void addTo(List<Fault> faults, JsonNode data) {
        texts.visit(data, (pointer, text) -> {
            // a text that is too long is refused already, and looking through it would cost what its sender likes
            if (faults.stream().noneMatch(fault -> fault.pointer().equals(pointer))) {
                var signs = PersonRecogniser.signsIn(text);
                if (!signs.isEmpty()) {
                    faults.add(fault(pointer, signs));
                }
            }
        });
    }

    private static Fault fault(String pointer, Set<PersonSign> signs) {
        return new Fault(
                pointer,
                CODE,
                "Dit bericht gaat over niemand, maar in deze tekst staat " + list(signs, PersonSign::dutch, " en ")
                        + ". Laat dat weg; een bericht over een persoon heeft een eigen type.",
                "This message is about nobody, but this text holds " + list(signs, PersonSign::english, " and ")
                        + ". Leave it out; a message about a person has a type of its own.");
    }

    private static String list(Set<PersonSign> signs, Function<PersonSign, String> word, String and) {
        return signs.stream().map(word).collect(Collectors.joining(and));
    }
}
