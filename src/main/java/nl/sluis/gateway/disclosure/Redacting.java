package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.disclosure.redaction.KnownValues;
import nl.sluis.gateway.disclosure.redaction.Redacted;
import nl.sluis.gateway.disclosure.redaction.Redaction;
import org.jspecify.annotations.Nullable;

/** The free texts of one message. What it says of people is gathered only when there is such a text. */
final class Redacting {
    private final Redaction redaction;
    private final Incoming incoming;
    private final PlanTree tree;
    private @Nullable KnownValues known;

    Redacting(Redaction redaction, Incoming incoming, PlanTree tree) {
        this.redaction = redaction;
        this.incoming = incoming;
        this.tree = tree;
    }

    /** @throws TransformationFailedException when the value is no text */
    Redacted of(Leaf leaf, JsonNode value) {
        if (!value.isTextual()) {
            throw new TransformationFailedException(leaf.path(), "this is not a text");
        }
        if (known == null) {
            known = KnownPeople.in(incoming, tree);
        }
        return redaction.redact(value.textValue(), known);
    }
}
