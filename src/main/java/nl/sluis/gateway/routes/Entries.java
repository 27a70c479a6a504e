package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.sluis.gateway.journal.DuplicateGuard;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import org.jspecify.annotations.Nullable;

/** What the log will say of a message: names, codes and one pseudonym a controller; no value of the message. */
final class Entries {
    /** Until rules name longer classes: what a refusal, about which no rule says anything, is kept for. */
    private static final String CARE = "care-5y";

    private static final String NOT_REACHED = "niet bereikt";

    private final IndexHasher hashes;
    private final PseudonymProvider pseudonyms;
    private final DecisionPoint matrix;
    private final SetVersion setVersion;
    private final DecisionRecord decisions;

    Entries(
            IndexHasher hashes,
            PseudonymProvider pseudonyms,
            DecisionPoint matrix,
            SetVersion setVersion,
            DecisionRecord decisions) {
        this.hashes = hashes;
        this.pseudonyms = pseudonyms;
        this.matrix = matrix;
        this.setVersion = setVersion;
        this.decisions = decisions;
    }

    DuplicateGuard guardOf(Message message) {
        return guardOf(message.envelope(), message.dataDigest());
    }

    DuplicateGuard guardOf(Envelope envelope, KeyedHash dataDigest) {
        return guardOf(envelope.source(), envelope.id(), dataDigest);
    }

    DuplicateGuard guardOf(String source, String id, KeyedHash dataDigest) {
        return DuplicateGuard.of(hashes.duplicate(source, id, dataDigest));
    }

    EntryFacts accepted(Passage.Closed closed, Weighed weighed) {
        return permitted(closed, weighed, EntryType.ACCEPTED);
    }

    EntryFacts tried(Passage.Closed closed, Weighed weighed) {
        return permitted(closed, weighed, EntryType.PROEF);
    }

    private EntryFacts permitted(Passage.Closed closed, Weighed weighed, EntryType type) {
        var permit = closed.permitted().permit();
        var body = body(closed, weighed);
        body.put("dropped", closed.disclosed().dropped());
        return facts(
                closed,
                type,
                Judgement.PERMIT,
                body,
                permit.rule().retention().longer().name());
    }

    EntryFacts refused(Passage passage, Weighed weighed) {
        return refused(passage, weighed, EntryType.REFUSED);
    }

    EntryFacts triedInVain(Passage passage, Weighed weighed) {
        return refused(passage, weighed, EntryType.PROEF);
    }

    private EntryFacts refused(Passage passage, Weighed weighed, EntryType type) {
        var body = body(passage, weighed);
        var codes = body.putArray("reasons");
        weighed.reasons().forEach(reason -> codes.add(reason.name()));
        return facts(passage, type, Judgement.REFUSE, body, CARE);
    }

    /** A message that found no route: nothing of its content was looked at. */
    EntryFacts refusedAtTheDoor(Oin sender, Envelope envelope, List<Reason> reasons) {
        return atTheDoor(sender, envelope, reasons, EntryType.REFUSED);
    }

    EntryFacts triedAtTheDoor(Oin sender, Envelope envelope, List<Reason> reasons) {
        return atTheDoor(sender, envelope, reasons, EntryType.PROEF);
    }

    private EntryFacts atTheDoor(Oin sender, Envelope envelope, List<Reason> reasons, EntryType type) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("messageType", envelope.type().name());
        body.put("region", envelope.region().value());
        body.put("setVersion", setVersion.value());
        body.set("decision", decisions.atTheDoor(sender, envelope, reasons));
        var codes = body.putArray("reasons");
        reasons.forEach(reason -> codes.add(reason.name()));
        return new EntryFacts(
                type, Judgement.REFUSE, sender, envelope.receiver(), null, matrix.policyHash(), null, CARE, body);
    }

    private EntryFacts facts(
            Passage passage, EntryType type, Judgement judgement, ObjectNode body, String retentionClass) {
        var message = passage.message();
        var permitted = permitted(passage);
        return new EntryFacts(
                type,
                judgement,
                message.sender().oin(),
                message.receiver().oin(),
                permitted == null ? null : permitted.permit().ruleId(),
                matrix.policyHash(),
                subject(passage),
                retentionClass,
                body);
    }

    private ObjectNode body(Passage passage, Weighed weighed) {
        var message = passage.message();
        var body = JsonNodeFactory.instance.objectNode();
        body.put("messageType", message.envelope().type().name());
        body.put("region", passage.form().region().value());
        body.put("route", passage.form().routeId());
        body.put("purpose", passage.form().purpose().code());
        body.put("senderRole", message.sender().role().code());
        body.put("receiverRole", message.receiver().role().code());
        if (message.sender().onBehalfOf() != null) {
            body.put("onBehalfOf", message.sender().onBehalfOf().value());
        }
        body.put("setVersion", setVersion.value());
        var subject = subject(passage);
        body.set("decision", decisions.of(passage, subject != null, weighed));
        fields(body.putObject("fields"), passage);
        if (subject != null) {
            var subjects = body.putObject("subjects");
            subjects.put(
                    message.sender().oin().value(),
                    logPseudonym(message.sender().oin(), subject));
            subjects.put(
                    message.receiver().oin().value(),
                    logPseudonym(message.receiver().oin(), subject));
        }
        return body;
    }

    /** The names of the fields that were present, and what the plan does with each where one was found. */
    private static void fields(ObjectNode json, Passage passage) {
        if (passage instanceof Passage.Closed closed) {
            closed.disclosed().actions().forEach((path, action) -> json.put(path.pointer(), action.dutch()));
        } else {
            var data = passage.message().data().reveal(Reveal.DECIDE);
            for (var path : passage.message().definition().fields().keySet()) {
                if (path.isPresentIn(data)) {
                    json.put(path.pointer(), NOT_REACHED);
                }
            }
        }
    }

    /** Each controller knows the person in its log by a pseudonym of its own, so that two logs cannot be joined. */
    private String logPseudonym(Oin controller, Bsn subject) {
        return pseudonyms.reversible(
                new TokenDomain(PseudonymDomain.RECEIVER, controller, null, "log"), Identifier.of(subject));
    }

    private static @Nullable Bsn subject(Passage passage) {
        return switch (passage) {
            case Passage.Arrived ignored -> null;
            case Passage.Understood understood -> understood.subject();
            case Passage.Counted(var understood) -> understood.subject();
            case Passage.Permitted permitted -> permitted.understood().subject();
            case Passage.Closed closed -> closed.permitted().understood().subject();
            case Passage.Answered ignored -> null;
        };
    }

    private static Passage.@Nullable Permitted permitted(Passage passage) {
        return switch (passage) {
            case Passage.Arrived ignored -> null;
            case Passage.Understood ignored -> null;
            case Passage.Counted ignored -> null;
            case Passage.Permitted permitted -> permitted;
            case Passage.Closed closed -> closed.permitted();
            case Passage.Answered ignored -> null;
        };
    }
}
