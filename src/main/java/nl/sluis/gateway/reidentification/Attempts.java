package nl.sluis.gateway.reidentification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import nl.sluis.gateway.approval.Approval;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.party.Person;

/**
 * Every attempt as an entry. Body version 1: the request as it was signed, who acted, and of a performance the signatures
 * that permitted it, so that the entry alone shows two officers' words. The person is not in it: it is not known yet.
 */
final class Attempts {
    private static final String RETENTION_CLASS = "care-5y";
    private final Journal journal;

    Attempts(Journal journal) {
        this.journal = journal;
    }

    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when it is not durable; then nothing may happen */
    void requested(Person person, Request request) {
        write(EntryType.REIDENTIFY_REQUESTED, Judgement.PERMIT, person, body(person, request));
    }

    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when it is not durable; then nothing may happen */
    void approved(Person person, Request request, Approval approval) {
        var body = body(person, request);
        body.put("signature", b64(approval));
        write(EntryType.REIDENTIFY_APPROVED, Judgement.PERMIT, person, body);
    }

    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when it is not durable; then nothing may be opened */
    void performed(Person person, Request request, Collection<Approval> approvals) {
        var body = body(person, request);
        var signatures = body.putObject("approvals");
        approvals.forEach(approval -> signatures.put(approval.person(), b64(approval)));
        write(EntryType.REIDENTIFY_PERFORMED, Judgement.PERMIT, person, body);
    }

    /** @param id as it was named, perhaps of no request */
    void refused(EntryType type, Person person, UUID id, Refusal why) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("person", person.key())
                .put("request", id.toString())
                .put("why", why.name());
        body.putArray("reasons").add(Reason.REIDENT_NOT_APPROVED.name());
        write(type, Judgement.REFUSE, person, body);
    }

    /** The look of an FG or officer at the list is an entry too. */
    void read(Person person, Oin party) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("person", person.key())
                .put("what", "reidentify.report")
                .put("party", party.value());
        write(EntryType.LOG_READ, Judgement.NONE, person, body);
    }

    private static ObjectNode body(Person person, Request request) {
        var body = JsonNodeFactory.instance.objectNode().put("person", person.key());
        body.set("request", request.json());
        return body;
    }

    private void write(EntryType type, Judgement judgement, Person person, ObjectNode body) {
        var unused = journal.append(new Item.Event(
                new EntryFacts(type, judgement, person.party(), null, null, null, null, RETENTION_CLASS, body)));
    }

    private static String b64(Approval approval) {
        return Base64.getEncoder().encodeToString(approval.signature());
    }
}
