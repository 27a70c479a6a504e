package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.journal.DuplicateGuard;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import org.jspecify.annotations.Nullable;

/** What the log will say of a message, by how far it came: the leaf for everybody, the body as {@link EntryBody} has it. */
final class Entries {
    /** Until rules name longer classes: what a refusal, about which no rule says anything, is kept for. */
    private static final String CARE = "care-5y";

    private final IndexHasher hashes;
    private final DecisionPoint matrix;
    private final EntryBody bodies;

    Entries(
            IndexHasher hashes,
            PseudonymProvider pseudonyms,
            DecisionPoint matrix,
            SetVersion setVersion,
            DecisionRecord decisions) {
        this.hashes = hashes;
        this.matrix = matrix;
        this.bodies = new EntryBody(pseudonyms, setVersion, decisions);
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
        var body = bodies.of(closed, subject(closed), weighed);
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
        var body = bodies.of(passage, subject(passage), weighed);
        var codes = body.putArray("reasons");
        weighed.reasons().forEach(reason -> codes.add(reason.name()));
        return facts(passage, type, Judgement.REFUSE, body, CARE);
    }

    /** A message that found no route: nothing of its content was looked at. */
    EntryFacts refusedAtTheDoor(Oin sender, Envelope envelope, Weighed weighed) {
        return atTheDoor(sender, envelope, weighed, EntryType.REFUSED);
    }

    EntryFacts triedAtTheDoor(Oin sender, Envelope envelope, Weighed weighed) {
        return atTheDoor(sender, envelope, weighed, EntryType.PROEF);
    }

    private EntryFacts atTheDoor(Oin sender, Envelope envelope, Weighed weighed, EntryType type) {
        var body = bodies.atTheDoor(sender, envelope, weighed);
        var codes = body.putArray("reasons");
        weighed.reasons().forEach(reason -> codes.add(reason.name()));
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
