package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.disclosure.redaction.KnownValues;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Kind;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Known;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.message.TextKind;
import org.jspecify.annotations.Nullable;

/** What a message says of people in its fields, so that it is recognised in its free texts. */
final class KnownPeople {
    private final Incoming incoming;
    private final List<Known> known = new ArrayList<>();

    private KnownPeople(Incoming incoming) {
        this.incoming = incoming;
    }

    static KnownValues in(Incoming incoming, PlanTree tree) {
        var people = new KnownPeople(incoming);
        tree.visit(incoming.data().reveal(Reveal.GUARD), people::add);
        return new KnownValues(people.known);
    }

    private void add(Leaf leaf, JsonNode value) {
        var kind = kindOf(leaf, value.asText());
        if (kind == null) {
            return;
        }
        var pointer = leaf.path().pointer();
        var holder = pointer.substring(0, pointer.lastIndexOf('/'));
        known.add(new Known(kind, holder, value.asText()));
        var opened = incoming.identifiers().get(leaf.path());
        if (opened != null && !opened.reveal(Reveal.GUARD).equals(value.asText())) {
            known.add(new Known(kind, holder, opened.reveal(Reveal.GUARD)));
        }
    }

    /** Null for what says nothing of people: a code, a number, a text that is searched itself. */
    private static @Nullable Kind kindOf(Leaf leaf, String text) {
        var field = leaf.field();
        return switch (field.fieldClass()) {
            case BSN -> Kind.BSN;
            case DIRECT, QUASI -> {
                if (field.identifier() != null) {
                    yield Kind.REFERENCE;
                }
                if (field.isText(TextKind.NAME)) {
                    yield Kind.NAME;
                }
                yield CoarseDate.read(text).isPresent() ? Kind.DATE : Kind.CONTACT;
            }
            case SPECIAL, ORDINARY -> field.identifier() == null ? null : Kind.REFERENCE;
        };
    }
}
