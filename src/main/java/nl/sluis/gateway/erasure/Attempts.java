package nl.sluis.gateway.erasure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.approval.Approval;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Person;

/**
 * Every attempt as an entry. Body version 1: the step, who acted, the request without the pseudonym of the person, and of what was done
 * the keys by their hash and the signatures that permitted it. About nobody: whose keys they were, nobody can tell after.
 */
final class Attempts {
    private static final String RETENTION_CLASS = "care-5y";
    private final Journal journal;

    Attempts(Journal journal) {
        this.journal = journal;
    }

    /** Before a plan is shown: it tells how much there is of a person. */
    void looked(Person person, String what) {
        write(
                EntryType.LOG_READ,
                Judgement.NONE,
                person,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("reader", person.key())
                        .put("what", what));
    }

    void requested(Person person, Request request) {
        write(EntryType.ERASURE, Judgement.PERMIT, person, body("requested", person, request));
    }

    void approved(Person person, Request request, Approval approval) {
        var body = body("approved", person, request).put("signature", b64(approval));
        write(EntryType.ERASURE, Judgement.PERMIT, person, body);
    }

    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when it is not durable; then nothing may be destroyed */
    void performed(Person person, Request request, List<Approval> approvals, Plan plan) {
        var body = body("performed", person, request);
        var keys = body.putArray("keys");
        plan.goes().forEach(stock -> keys.addObject()
                .put("kid", hashOf(stock.kid()))
                .put("class", stock.retentionClass())
                .put("entries", stock.entries()));
        var kept = body.putArray("kept");
        plan.stays().forEach(stock -> kept.add(stock.retentionClass()));
        var signatures = body.putObject("approvals");
        approvals.forEach(approval -> signatures.put(approval.person(), b64(approval)));
        write(EntryType.ERASURE, Judgement.PERMIT, person, body);
    }

    /** @param id as it was named, perhaps of no request */
    void refused(String step, Person person, UUID id, Refusal why) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("event", "erasure")
                .put("step", step)
                .put("person", person.key())
                .put("request", id.toString())
                .put("why", why.name());
        write(EntryType.ERASURE, Judgement.REFUSE, person, body);
    }

    private static ObjectNode body(String step, Person person, Request request) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("event", "erasure")
                .put("step", step)
                .put("person", person.key());
        ObjectNode told = request.json();
        var unused = told.remove("person"); // it would lead to the person for as long as the pseudonyms can be opened
        body.set("request", told);
        return body;
    }

    private void write(EntryType type, Judgement judgement, Person person, ObjectNode body) {
        Oin party = person.party();
        var unused = journal.append(
                new Item.Event(new EntryFacts(type, judgement, party, null, null, null, null, RETENTION_CLASS, body)));
    }

    private static String hashOf(byte[] kid) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(kid));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String b64(Approval approval) {
        return Base64.getEncoder().encodeToString(approval.signature());
    }
}
