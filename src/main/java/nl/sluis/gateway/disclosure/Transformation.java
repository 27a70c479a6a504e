package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.Reveal;

/** The form in which a value passes, action by action. What has no such form fails; it does not pass as it is. */
final class Transformation {
    private final Incoming incoming;
    private final Identifiers identifiers;
    private final Pseudonymiser pseudonymiser;

    Transformation(Incoming incoming, Pseudonymiser pseudonymiser) {
        this.incoming = incoming;
        this.identifiers = new Identifiers(incoming);
        this.pseudonymiser = pseudonymiser;
    }

    JsonNode of(Leaf leaf, JsonNode value) {
        return switch (leaf.action()) {
            case FieldAction.Keep keep -> leaf.field().identifier() == null ? value : inClear(leaf, value);
            case FieldAction.Translate translate -> translated(leaf, value);
            case FieldAction.Pseudonymise how -> pseudonym(leaf, how, identifiers.of(leaf, value));
            case FieldAction.GeneraliseDate(var precision) -> generalised(leaf, precision, value);
            case FieldAction.Drop drop -> throw new IllegalStateException("what is dropped has no form");
        };
    }

    private TextNode inClear(Leaf leaf, JsonNode value) {
        return TextNode.valueOf(identifiers.of(leaf, value).reveal(Reveal.DELIVER_IN_CLEAR));
    }

    private TextNode translated(Leaf leaf, JsonNode value) {
        if (!incoming.translated().contains(leaf.path())) {
            throw new TransformationFailedException(leaf.path(), "this is not a token of the receiver's own value");
        }
        return inClear(leaf, value);
    }

    private TextNode pseudonym(Leaf leaf, FieldAction.Pseudonymise how, Identifier identifier) {
        try {
            return TextNode.valueOf(pseudonymiser.tokenFor(how, identifier));
        } catch (IllegalArgumentException e) { // its text may hold the value, so it is not passed on
            throw new TransformationFailedException(leaf.path(), "no pseudonym can be made of this identifier");
        }
    }

    private TextNode generalised(Leaf leaf, DatePrecision precision, JsonNode value) {
        var date = CoarseDate.read(value.isTextual() ? value.textValue() : "")
                .orElseThrow(() -> new TransformationFailedException(leaf.path(), "this is not a date"));
        return TextNode.valueOf(CoarseDate.of(date, precision, incoming.eventDate())
                .orElseThrow(() -> new TransformationFailedException(leaf.path(), "this date lies after the event")));
    }
}
