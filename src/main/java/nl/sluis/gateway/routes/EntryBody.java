package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Closing;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Provenance;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.message.Sender;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import org.jspecify.annotations.Nullable;

/**
 * The body of an entry about a message: names, codes and one pseudonym a controller; no value of the message. Its shape is
 * told in {@code docs/logboek.md}. What the leaf says, and what follows from it, is not said again.
 */
final class EntryBody {
    /** The responsible user, where the sender gave one: for the sender's own log, and for no other. */
    static final String USER = "user";

    private static final String NOT_REACHED = "niet bereikt";
    private static final String NOT_SENT = new FieldAction.Drop().dutch();
    private final PseudonymProvider pseudonyms;
    private final SetVersion setVersion;
    private final DecisionRecord decisions;

    EntryBody(PseudonymProvider pseudonyms, SetVersion setVersion, DecisionRecord decisions) {
        this.pseudonyms = pseudonyms;
        this.setVersion = setVersion;
        this.decisions = decisions;
    }

    /** Of a message that found its route. */
    ObjectNode of(Passage passage, @Nullable Bsn subject, Weighed weighed) {
        var message = passage.message();
        var body = JsonNodeFactory.instance.objectNode();
        body.put("messageType", message.envelope().type().name());
        body.put("region", passage.form().region().value());
        body.put("route", passage.form().routeId());
        body.put("purpose", passage.form().purpose().code());
        body.put("receiverRole", message.receiver().role().code());
        sender(body, message.sender());
        provenance(body, message.envelope().provenance());
        mark(body, passage.occasion());
        body.put("setVersion", setVersion.value());
        body.set("decision", decisions.of(passage, subject != null, weighed));
        fields(body, passage);
        if (subject != null) {
            var subjects = body.putObject("subjects");
            known(subjects, message.sender().oin(), subject);
            known(subjects, message.receiver().oin(), subject);
        }
        return body;
    }

    /** Says of a message that nobody sent that it is one. */
    static void mark(ObjectNode body, Occasion occasion) {
        if (occasion == Occasion.CANARY) {
            body.put("canary", true);
        }
    }

    /** Of one that found none: nothing of its content was looked at. */
    ObjectNode atTheDoor(Oin sender, Envelope envelope, Weighed weighed) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("messageType", envelope.type().name());
        body.put("region", envelope.region().value());
        provenance(body, envelope.provenance());
        body.put("setVersion", setVersion.value());
        body.set("decision", decisions.atTheDoor(sender, envelope, weighed));
        return body;
    }

    private static void sender(ObjectNode body, Sender sender) {
        body.put("senderRole", sender.role().code());
        if (sender.onBehalfOf() != null) {
            body.put("onBehalfOf", sender.onBehalfOf().value());
        }
    }

    private static void provenance(ObjectNode body, Provenance provenance) {
        if (provenance.user() != null) {
            body.put(USER, provenance.user().reveal(Reveal.RECORD));
        }
        if (provenance.arrived() != null) {
            body.put("started", provenance.arrived().toEpochMilli());
        }
        if (provenance.trace() != null) {
            body.putObject("trace")
                    .put("id", provenance.trace().traceId())
                    .put("parent", provenance.trace().parentId());
        }
    }

    /** The names of the fields that were present, and what the plan does with each where one was found. */
    private static void fields(ObjectNode body, Passage passage) {
        var fields = body.putObject("fields");
        if (passage instanceof Passage.Closed closed) {
            closed.disclosed().actions().forEach((path, action) -> fields.put(path.pointer(), action.dutch()));
            withheld(body, fields, closed);
            enclosed(body, closed.permitted().permit().fieldPlan().closing());
        } else {
            var data = passage.message().data().reveal(Reveal.DECIDE);
            for (var path : passage.message().definition().fields().keySet()) {
                if (path.isPresentIn(data)) {
                    fields.put(path.pointer(), NOT_REACHED);
                }
            }
        }
    }

    /** Texts of which nothing passed, though the plan would have let them pass redacted. */
    private static void withheld(ObjectNode body, ObjectNode fields, Passage.Closed closed) {
        var why = closed.disclosed().withheld();
        if (!why.isEmpty()) {
            var withheld = body.putObject("withheld");
            why.forEach((path, reason) -> {
                fields.put(path.pointer(), NOT_SENT);
                withheld.put(path.pointer(), reason.dutch());
            });
        }
    }

    /** What only the receiver can open, as one; the whole document is the empty pointer (RFC 6901). */
    private static void enclosed(ObjectNode body, Closing closing) {
        if (!closing.equals(Closing.NONE)) {
            var enclosed = body.putArray("enclosed");
            closing.groups().stream().sorted().forEach(group -> enclosed.add(group.pointer()));
            if (closing.payload()) {
                enclosed.add("");
            }
        }
    }

    /** Each controller knows the person in its log by a pseudonym of its own, so that two logs cannot be joined. */
    private void known(ObjectNode subjects, Oin controller, Bsn subject) {
        subjects.put(
                controller.value(),
                pseudonyms.reversible(
                        new TokenDomain(PseudonymDomain.RECEIVER, controller, null, "log"), Identifier.of(subject)));
    }
}
