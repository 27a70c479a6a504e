package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/** What a schema cannot say of an identifier: the 11-proef, and that what begins as a pseudonym is as long as one. */
final class IdentifierFaults {
    private static final String TOKEN_PREFIX = "psn1.";
    /** In front of the padded value: version, epoch and synthetic IV (cryptography.md 3.1). */
    private static final int TOKEN_HEADER_BYTES = 1 + 4 + 16;

    private final IdentifierType type;
    private final TextsAt texts;
    private final int tokenCharacters;

    IdentifierFaults(FieldDefinition field) {
        type = Objects.requireNonNull(field.identifier());
        texts = new TextsAt(field.path());
        tokenCharacters = TOKEN_PREFIX.length() + base64Length(TOKEN_HEADER_BYTES + type.paddedBytes());
    }

    /** Adds what is wrong with this identifier, unless the schema already found fault with that place. */
    void addTo(List<Fault> faults, JsonNode data) {
        texts.visit(data, (pointer, text) -> check(faults, text, pointer));
    }

    private void check(List<Fault> faults, String text, String pointer) {
        if (faults.stream().anyMatch(fault -> fault.pointer().equals(pointer))) {
            return;
        }
        if (text.startsWith(TOKEN_PREFIX)) {
            if (text.length() != tokenCharacters) {
                faults.add(new Fault(
                        pointer,
                        "PATTERN",
                        "Dit begint als een pseudoniem, maar heeft niet de lengte van een pseudoniem van deze soort.",
                        "This begins as a pseudonym but does not have the length of one of this kind."));
            }
            return;
        }
        try {
            var unused = Identifier.of(type, text);
        } catch (IllegalArgumentException e) {
            faults.add(faultAt(pointer));
        }
    }

    private Fault faultAt(String pointer) {
        return type == IdentifierType.BSN
                ? new Fault(
                        pointer,
                        "BSN",
                        "Dit is geen burgerservicenummer: het voldoet niet aan de 11-proef of bestaat uit nullen.",
                        "This is not a BSN: it does not pass the 11-proef or consists of zeros.")
                : new Fault(
                        pointer,
                        "LENGTH",
                        "Dit kenmerk is leeg, langer dan " + type.longestBytes() + " bytes of bevat stuurtekens.",
                        "This identifier is empty, longer than " + type.longestBytes()
                                + " bytes or holds control characters.");
    }

    /** Characters of unpadded base64. */
    private static int base64Length(int bytes) {
        return (bytes * 4 + 2) / 3;
    }
}
