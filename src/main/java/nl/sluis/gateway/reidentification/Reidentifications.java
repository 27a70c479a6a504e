package nl.sluis.gateway.reidentification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.approval.Approval;
import nl.sluis.gateway.approval.Grounds;
import nl.sluis.gateway.approval.Signatures;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Person;

/**
 * Asks, approves and performs re-identifications. What is refused is an entry too; what cannot be recorded does not happen.
 * Safe between threads.
 */
final class Reidentifications {
    private static final Duration VALID = Duration.ofHours(24);
    private final RequestStore store;
    private final Attempts attempts;
    private final Signatures signatures;
    private final TokenOpener tokens;
    private final Limits limits;

    /** @param mostADay how many requests one party makes within 24 hours */
    record Limits(int mostADay, Clock clock) {}

    Reidentifications(RequestStore store, Attempts attempts, Signatures signatures, TokenOpener tokens, Limits limits) {
        this.store = store;
        this.attempts = attempts;
        this.signatures = signatures;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** @param party of the person; only its own pseudonyms may be asked about */
    Outcome request(Person person, Oin party, Oin holder, String token, Grounds why) {
        var now = now();
        var request = new Request(
                UUID.randomUUID(), token, holder, why, person.key(), new Request.Term(now, now.plus(VALID)));
        if (!holder.equals(party)) {
            return refused(EntryType.REIDENTIFY_REQUESTED, person, request.id(), Refusal.NOT_THE_HOLDER);
        }
        if (!store.add(request, limits.mostADay)) {
            return refused(EntryType.REIDENTIFY_REQUESTED, person, request.id(), Refusal.TOO_MANY);
        }
        attempts.requested(person, request);
        store.open(request.id());
        return new Outcome.Requested(request);
    }

    Outcome approve(Person person, UUID id, byte[] signature) {
        return switch (usable(store.find(id))) {
            case Usable.No(var why) -> refused(EntryType.REIDENTIFY_APPROVED, person, id, why);
            case Usable.Yes(var open) -> approve(person, open, new Approval(person.key(), signature));
        };
    }

    private Outcome approve(Person person, Stored.Open open, Approval approval) {
        var request = open.request();
        var refusal = approvable(request, person, approval);
        if (refusal.isPresent()) {
            return refused(EntryType.REIDENTIFY_APPROVED, person, request.id(), refusal.get());
        }
        attempts.approved(person, request, approval);
        store.approve(request.id(), approval);
        return new Outcome.Approved();
    }

    private Optional<Refusal> approvable(Request request, Person person, Approval approval) {
        if (request.requester().equals(person.key())) {
            return Optional.of(Refusal.OWN_REQUEST);
        }
        if (!person.mayAdopt() || person.signingKey().isEmpty()) {
            return Optional.of(Refusal.NO_APPROVER);
        }
        return signatures.counts(request, approval) ? Optional.empty() : Optional.of(Refusal.SIGNATURE);
    }

    Outcome perform(Person person, UUID id) {
        return switch (usable(store.find(id))) {
            case Usable.No(var why) -> refused(EntryType.REIDENTIFY_PERFORMED, person, id, why);
            case Usable.Yes(var open) -> perform(person, open);
        };
    }

    /** Used up first, then recorded, then opened: whatever fails in between, it is never opened twice or unrecorded. */
    private Outcome perform(Person person, Stored.Open open) {
        var request = open.request();
        var refusal = performable(open, person);
        if (refusal.isPresent()) {
            return refused(EntryType.REIDENTIFY_PERFORMED, person, request.id(), refusal.get());
        }
        if (!store.use(request.id(), now())) {
            return refused(EntryType.REIDENTIFY_PERFORMED, person, request.id(), Refusal.USED);
        }
        attempts.performed(person, request, open.approvals());
        return tokens.open(request.holder(), request.token())
                .<Outcome>map(Outcome.Performed::new)
                .orElseGet(Outcome.NothingBehindIt::new);
    }

    private Optional<Refusal> performable(Stored.Open open, Person person) {
        if (!open.request().requester().equals(person.key())) {
            return Optional.of(Refusal.ANOTHER_ASKER);
        }
        return signatures.suffice(open.request(), open.approvals())
                ? Optional.empty()
                : Optional.of(Refusal.TWO_APPROVALS);
    }

    private sealed interface Usable {
        record Yes(Stored.Open open) implements Usable {}

        record No(Refusal why) implements Usable {}
    }

    private Usable usable(Stored stored) {
        return switch (stored) {
            case Stored.Open open when open.request().isOver(now()) -> new Usable.No(Refusal.OVER);
            case Stored.Open open -> new Usable.Yes(open);
            case Stored.Used() -> new Usable.No(Refusal.USED);
            case Stored.Over() -> new Usable.No(Refusal.OVER);
            case Stored.Unknown() -> new Usable.No(Refusal.UNKNOWN);
        };
    }

    /** What was asked about the pseudonyms of this party; the look is an entry first. */
    List<ReportLine> report(Person person, Oin party) {
        attempts.read(person, party);
        return store.report(party);
    }

    /** A request of this party that may still be approved, as it is signed; the look is an entry first. */
    Optional<Request> toSign(Person person, Oin party, UUID id) {
        attempts.read(person, party);
        return switch (usable(store.find(id))) {
            case Usable.Yes(var open) ->
                Optional.of(open.request()).filter(request -> request.holder().equals(party));
            case Usable.No ignored -> Optional.empty();
        };
    }

    private Outcome refused(EntryType type, Person person, UUID id, Refusal why) {
        attempts.refused(type, person, id, why);
        store.countRefusal(id);
        return new Outcome.Refused(why);
    }

    private Instant now() {
        return limits.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
