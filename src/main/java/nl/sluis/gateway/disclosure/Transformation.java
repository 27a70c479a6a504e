package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.PostcodePrecision;
import nl.sluis.gateway.message.Reveal;

/** The form in which a value passes, action by action. What has no such form fails; it does not pass as it is. */
final class Transformation {
    private final Incoming incoming;
    private final Identifiers identifiers;
    private final Means means;

    Transformation(Incoming incoming, Means means) {
        this.incoming = incoming;
        this.identifiers = new Identifiers(incoming);
        this.means = means;
    }

    /** In clear also what is closed for the receiver: that is done last, behind the guard. */
    JsonNode of(Leaf leaf, JsonNode value) {
        return switch (leaf.action()) {
            case FieldAction.Keep keep -> kept(leaf, value);
            case FieldAction.EncryptForReceiver encrypt -> kept(leaf, value);
            case FieldAction.Translate translate -> translated(leaf, value);
            case FieldAction.Pseudonymise how -> pseudonym(leaf, how, identifiers.of(leaf, value));
            case FieldAction.Mask(var last) ->
                TextNode.valueOf(MaskedText.of(present(leaf, value).asText(), last));
            case FieldAction.Constant(var text) -> constant(leaf, text, value);
            case FieldAction.GeneraliseDate(var precision) -> generalised(leaf, precision, value);
            case FieldAction.ShiftDate(var window) -> shifted(leaf, window, value);
            case FieldAction.GeneralisePostcode(var precision) -> postcode(leaf, precision, value);
            case FieldAction.Bucket(var bounds) -> bucket(leaf, bounds, value);
            case FieldAction.RedactText redact -> throw new IllegalStateException("what is redacted may have no form");
            case FieldAction.Drop drop -> throw new IllegalStateException("what is dropped has no form");
        };
    }

    private JsonNode kept(Leaf leaf, JsonNode value) {
        return leaf.field().identifier() == null ? value : inClear(leaf, value);
    }

    private static JsonNode present(Leaf leaf, JsonNode value) {
        if (value.isNull()) {
            throw new TransformationFailedException(leaf.path(), "there is no value here");
        }
        return value;
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
            return TextNode.valueOf(means.pseudonymiser().tokenFor(how, identifier));
        } catch (IllegalArgumentException e) { // its text may hold the value, so it is not passed on
            throw new TransformationFailedException(leaf.path(), "no pseudonym can be made of this identifier");
        }
    }

    private static TextNode constant(Leaf leaf, String text, JsonNode value) {
        var unused = present(leaf, value);
        return TextNode.valueOf(text);
    }

    private TextNode generalised(Leaf leaf, DatePrecision precision, JsonNode value) {
        return text(
                leaf,
                CoarseDate.of(date(leaf, value), precision, incoming.eventDate()),
                "this date lies after the event");
    }

    private TextNode shifted(Leaf leaf, int window, JsonNode value) {
        try {
            return text(
                    leaf,
                    ShiftedDate.of(date(leaf, value), means.dates().days(window)),
                    "the shifted date cannot be written");
        } catch (IllegalArgumentException e) {
            throw new TransformationFailedException(leaf.path(), "there is nobody whose dates are shifted");
        }
    }

    private TextNode postcode(Leaf leaf, PostcodePrecision precision, JsonNode value) {
        var text = value.isTextual() ? value.textValue() : "";
        return text(
                leaf, means.postcodes().of(text, precision), "this is not a postcode, or nobody knows where it lies");
    }

    private static TextNode bucket(Leaf leaf, List<Long> bounds, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new TransformationFailedException(leaf.path(), "this is not a whole number");
        }
        return TextNode.valueOf(Buckets.of(value.longValue(), bounds));
    }

    private static LocalDate date(Leaf leaf, JsonNode value) {
        return CoarseDate.read(value.isTextual() ? value.textValue() : "")
                .orElseThrow(() -> new TransformationFailedException(leaf.path(), "this is not a date"));
    }

    private static TextNode text(Leaf leaf, Optional<String> text, String otherwise) {
        return TextNode.valueOf(text.orElseThrow(() -> new TransformationFailedException(leaf.path(), otherwise)));
    }
}
