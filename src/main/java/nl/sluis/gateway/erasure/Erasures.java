package nl.sluis.gateway.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.approval.Approval;
import nl.sluis.gateway.approval.Signatures;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Person;

/**
 * Plans, asks, approves and performs erasures. What is refused is an entry too; what cannot be recorded does not happen.
 * Safe between threads.
 */
final class Erasures {
    /** Longer than a re-identification waits: officers of several parties are asked. */
    private static final Duration VALID = Duration.ofDays(7);

    private final RequestStore store;
    private final Attempts attempts;
    private final Signatures signatures;
    private final Persons persons;
    private final Limits limits;

    /** Who a person is in the log, and what there is of them. */
    record Persons(LogNames names, NamedPerson named, SubjectStock stock) {}

    /** @param duty the classes that must be kept by law */
    record Limits(int mostADay, Set<String> duty, Clock clock) {}

    Erasures(RequestStore store, Attempts attempts, Signatures signatures, Persons persons, Limits limits) {
        this.store = store;
        this.attempts = attempts;
        this.signatures = signatures;
        this.persons = persons;
        this.limits = limits;
    }

    /** What it would do; nothing is asked, but the look is an entry. */
    Outcome plan(Person person, Oin party, Bsn about, Ground ground) {
        attempts.looked(person, "plan of an erasure");
        return new Outcome.Planned(planOf(about, party, ground));
    }

    private Plan planOf(Bsn about, Oin party, Ground ground) {
        return Plan.of(persons.stock().of(about, party), ground, limits.duty());
    }

    Outcome request(Person person, Oin party, Bsn about, Request.Cause cause) {
        var now = now();
        var request = new Request(
                UUID.randomUUID(),
                persons.names().of(party, about),
                party,
                cause,
                person.key(),
                new Request.Term(now, now.plus(VALID)));
        attempts.looked(person, "plan of an erasure");
        var plan = planOf(about, party, cause.ground());
        var refusal = askable(plan);
        if (refusal.isPresent()) {
            return refused("requested", person, request.id(), refusal.get());
        }
        if (!store.add(request, limits.mostADay())) {
            return refused("requested", person, request.id(), Refusal.TOO_MANY);
        }
        attempts.requested(person, request);
        store.open(request.id());
        return new Outcome.Requested(request, plan);
    }

    private static Optional<Refusal> askable(Plan plan) {
        if (plan.goes().stream().noneMatch(stock -> stock.own() > 0)) {
            var kept = plan.stays().stream().anyMatch(stock -> stock.own() > 0);
            return Optional.of(kept ? Refusal.MUST_BE_KEPT : Refusal.NOTHING);
        }
        return Optional.empty();
    }

    Outcome approve(Person person, Oin party, UUID id, byte[] signature) {
        return switch (usable(store.find(id))) {
            case Usable.No(var why) -> refused("approved", person, id, why);
            case Usable.Yes(var open) -> approve(person, party, open.request(), new Approval(person.key(), signature));
        };
    }

    private Outcome approve(Person person, Oin party, Request request, Approval approval) {
        var refusal = approvable(request, person, approval);
        if (refusal.isPresent()) {
            return refused("approved", person, request.id(), refusal.get());
        }
        attempts.approved(person, request, approval);
        store.approve(request.id(), approval, party);
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

    /** What carrying it out would do now. */
    Outcome rehearse(Person person, UUID id) {
        return perform(person, id, false);
    }

    /** Recorded first, then destroyed: what is destroyed unrecorded cannot be found back. */
    Outcome perform(Person person, UUID id) {
        return perform(person, id, true);
    }

    private Outcome perform(Person person, UUID id, boolean inEarnest) {
        return switch (usable(store.find(id))) {
            case Usable.No(var why) -> refused("performed", person, id, why);
            case Usable.Yes(var open) -> perform(person, open, inEarnest);
        };
    }

    private Outcome perform(Person person, Stored.Open open, boolean inEarnest) {
        var request = open.request();
        if (!request.requester().equals(person.key())) {
            return refused("performed", person, request.id(), Refusal.ANOTHER_ASKER);
        }
        var plan = persons.named()
                .behind(request.party(), request.person())
                .map(about -> planOf(about, request.party(), request.cause().ground()))
                .orElseGet(() -> new Plan(List.of(), List.of()));
        var refusal = performable(open, plan);
        if (refusal.isPresent()) {
            return refused("performed", person, request.id(), refusal.get());
        }
        return inEarnest ? destroy(person, open, plan) : new Outcome.Planned(plan);
    }

    private Optional<Refusal> performable(Stored.Open open, Plan plan) {
        var approvals = open.approvals().stream().map(Stored.Approved::approval).toList();
        if (!signatures.suffice(open.request(), approvals)) {
            return Optional.of(Refusal.TWO_APPROVALS);
        }
        return askable(plan)
                .or(() -> Stock.allSpoke(plan.goes(), spoke(open))
                        ? Optional.empty()
                        : Optional.of(Refusal.NOT_ALL_PARTIES));
    }

    /** The parties of who asked and of those whose approval counts now. */
    private Set<Oin> spoke(Stored.Open open) {
        var parties = new HashSet<Oin>();
        parties.add(open.request().party());
        open.approvals().stream()
                .filter(approved -> signatures.counts(open.request(), approved.approval()))
                .forEach(approved -> parties.add(new Oin(approved.party())));
        return parties;
    }

    private Outcome destroy(Person person, Stored.Open open, Plan plan) {
        var request = open.request();
        var approvals = open.approvals().stream().map(Stored.Approved::approval).toList();
        attempts.performed(person, request, approvals, plan);
        var entries = persons.stock().shred(plan.goes());
        if (entries.isEmpty()) {
            return refused("performed", person, request.id(), Refusal.CHANGED);
        }
        store.done(request.id(), now(), entries.getAsLong());
        return new Outcome.Performed(plan, entries.getAsLong());
    }

    private sealed interface Usable {
        record Yes(Stored.Open open) implements Usable {}

        record No(Refusal why) implements Usable {}
    }

    private Usable usable(Stored stored) {
        return switch (stored) {
            case Stored.Open open when open.request().isOver(now()) -> new Usable.No(Refusal.OVER);
            case Stored.Open open -> new Usable.Yes(open);
            case Stored.Done() -> new Usable.No(Refusal.DONE);
            case Stored.Over() -> new Usable.No(Refusal.OVER);
            case Stored.Unknown() -> new Usable.No(Refusal.UNKNOWN);
        };
    }

    /** What was asked by this party; the look is an entry first. */
    List<ReportLine> report(Person person, Oin party) {
        attempts.looked(person, "erasures");
        return store.report(party);
    }

    /** A request of this party that may still be approved, as it is signed; the look is an entry first. */
    Optional<Request> toSign(Person person, Oin party, UUID id) {
        attempts.looked(person, "request of an erasure");
        return switch (usable(store.find(id))) {
            case Usable.Yes(var open) ->
                Optional.of(open.request()).filter(request -> request.party().equals(party));
            case Usable.No ignored -> Optional.empty();
        };
    }

    private Outcome refused(String step, Person person, UUID id, Refusal why) {
        attempts.refused(step, person, id, why);
        store.countRefusal(id);
        return new Outcome.Refused(why);
    }

    private Instant now() {
        return limits.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
