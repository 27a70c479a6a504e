package nl.sluis.gateway.consent;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.DuplicateGuard;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Reveal;

/**
 * The register: what persons decided about sharing their data, version behind version.
 *
 * <p>Guarantee: a change counts from the moment {@link #record} or {@link #withdraw} returns; what they answer depends on
 * the request and its sender alone, never on what is known of the person. Safe between threads.
 */
public final class ConsentRegister {
    private static final Reason REFUSED = Reason.SENDER_ROLE;
    private final Journal journal;
    private final IndexHasher hasher;
    private final DataSource database;
    private final ChangeEntry entry;

    ConsentRegister(Journal journal, IndexHasher hasher, DataSource database, ChangeEntry entry) {
        this.journal = journal;
        this.hasher = hasher;
        this.database = database;
        this.entry = entry;
    }

    /** What became of a request. */
    public sealed interface Recording {
        /** The journal has it: recorded, or recorded as refused because this party may not record this. */
        record Journalled(Outcome outcome) implements Recording {}

        /** It could not be read; nothing was recorded. */
        record Unreadable(List<Fault> faults) implements Recording {
            public Unreadable {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Records a consent, refusal, objection or restriction.
     *
     * @param guard by which a repetition is known: it gets the first answer and changes nothing
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be recorded now
     */
    public Recording record(Recorder recorder, Document request, Optional<DuplicateGuard> guard) {
        return submit(recorder, RequestReader.consent(request.reveal(Reveal.VALIDATE)), guard);
    }

    /**
     * Records what a FHIR R4 {@code Consent} says: a decision and its exceptions, in one transaction.
     *
     * @param guard see {@link #record}
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be recorded now
     */
    public Recording recordFhir(Recorder recorder, Document consent, Optional<DuplicateGuard> guard) {
        return submit(recorder, FhirReader.read(consent.reveal(Reveal.VALIDATE)), guard);
    }

    /**
     * Withdraws, without looking first. Where no holder is named, a receiver withdraws what it receives from all holders,
     * and anybody else what it holds itself.
     *
     * @param guard see {@link #record}
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be recorded now
     */
    public Recording withdraw(Recorder recorder, Document request, Optional<DuplicateGuard> guard) {
        return submit(recorder, RequestReader.withdrawal(request.reveal(Reveal.VALIDATE)), guard);
    }

    /**
     * What the register says now to each claim, in their order, read from the database in one statement.
     *
     * @throws RegisterUnreadableException when the database does not answer
     */
    public List<ConsentState> now(List<ConsentClaim> claims) {
        try (var connection = database.getConnection()) {
            return Versions.judge(connection, claims);
        } catch (SQLException e) {
            throw new RegisterUnreadableException(e);
        }
    }

    private Recording submit(Recorder recorder, Reading reading, Optional<DuplicateGuard> guard) {
        return switch (reading) {
            case Reading.Unreadable(var faults) -> new Recording.Unreadable(faults);
            case Reading.Request request -> journalled(recorder, List.of(request), guard);
            case Reading.Together(var requests) -> journalled(recorder, requests, guard);
        };
    }

    private Recording journalled(Recorder recorder, List<Reading.Request> requests, Optional<DuplicateGuard> guard) {
        var person = requests.getFirst().person();
        var change = new ConsentChanges(
                requests.stream().map(request -> change(recorder, request)).toList());
        var item = change.all().stream().allMatch(one -> Entitlement.of(recorder, one))
                ? new Item.RegisterChange(entry.changed(person, change), change, guard)
                : new Item.Refusal(entry.refused(person, change, REFUSED), guard, List.of(REFUSED));
        return new Recording.Journalled(journal.append(item));
    }

    private ConsentChange change(Recorder recorder, Reading.Request request) {
        var everywhere = request.holder() == null && Entitlement.receives(recorder, request.target());
        Oin holder = request.holder() == null ? recorder.oin() : request.holder();
        return new ConsentChange(
                hasher.consentPerson(request.person()),
                holder,
                everywhere,
                request.decision(),
                request.decidedBy(),
                request.target(),
                request.period(),
                request.evidence(),
                recorder.oin());
    }
}
