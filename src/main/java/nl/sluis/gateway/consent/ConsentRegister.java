package nl.sluis.gateway.consent;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.DuplicateGuard;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reveal;
import org.jspecify.annotations.Nullable;

/**
 * The register: what persons decided about sharing their data, version behind version.
 *
 * <p>Guarantee: a change counts from the moment {@link #record} or {@link #withdraw} returns; what they answer depends on
 * the request and its sender alone, never on what is known of the person. Safe between threads.
 */
public final class ConsentRegister {
    private final Journal journal;
    private final IndexHasher hasher;
    private final DataSource database;
    private final ChangeEntry entry;
    private final Entitlement entitlement;

    ConsentRegister(
            Journal journal, IndexHasher hasher, DataSource database, ChangeEntry entry, Entitlement entitlement) {
        this.journal = journal;
        this.hasher = hasher;
        this.database = database;
        this.entry = entry;
        this.entitlement = entitlement;
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

    /** What a look-up gave. */
    public sealed interface Finding {
        /** The versions that this party may see, which may be none: {@code versies}, oldest first within a holder. */
        record Found(Document versions) implements Finding {}

        /** Recorded as refused: this party may not look here. */
        record Refused(Outcome outcome) implements Finding {}

        record Unreadable(List<Fault> faults) implements Finding {
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
    public Recording recordFhir(Recorder recorder, Document consent, Optional<DuplicateGuard> guard, KnownWords words) {
        return submit(recorder, FhirReader.read(consent.reveal(Reveal.VALIDATE), words), guard);
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
     * What is kept about a person, for a holder, who acts for it, or a receiver that it concerns. The look stands in the log
     * before the answer is given.
     *
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the look cannot be recorded now
     * @throws RegisterUnreadableException when the database does not answer
     */
    public Finding find(Recorder recorder, Document request) {
        return consultation().of(recorder, request, VersionJson::of);
    }

    /** The same, as a FHIR R4 {@code Bundle} of {@code Consent}. */
    public Finding findFhir(Recorder recorder, Document request) {
        return consultation().of(recorder, request, FhirBundle::of);
    }

    private Consultation consultation() {
        return new Consultation(journal, hasher, database, entry, entitlement);
    }

    /**
     * What the register says now to each claim, in their order, read from the database in one statement, and on which
     * versions that rests.
     *
     * @throws RegisterUnreadableException when the database does not answer
     */
    public List<ConsentAnswer> now(List<ConsentClaim> claims) {
        try (var connection = database.getConnection()) {
            return Versions.answer(connection, claims);
        } catch (SQLException e) {
            throw new RegisterUnreadableException(e);
        }
    }

    /**
     * On which versions a claim rested at a moment that is over, told from those recorded until then: what the log of an
     * acceptance leaves to be looked up. Empty where nobody had to agree, and where the register keeps them no longer.
     *
     * @throws RegisterUnreadableException when the database does not answer
     */
    public List<ConsentAnswer.Relied> restedOn(ConsentClaim claim, Instant moment) {
        try (var connection = database.getConnection()) {
            return Versions.restedOn(connection, claim, moment);
        } catch (SQLException e) {
            throw new RegisterUnreadableException(e);
        }
    }

    /**
     * The number of the newest version at this claim's person and holder: what somebody who decides now can know of.
     *
     * @throws RegisterUnreadableException when the database does not answer
     */
    public int newestVersion(ConsentClaim claim) {
        try (var connection = database.getConnection()) {
            return Versions.newest(connection, claim);
        } catch (SQLException e) {
            throw new RegisterUnreadableException(e);
        }
    }

    Recording submit(Recorder recorder, Reading reading, Optional<DuplicateGuard> guard) {
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
        var reasons = change.all().stream()
                .flatMap(one -> entitlement.objectionsTo(recorder, one).stream())
                .distinct()
                .toList();
        var item = reasons.isEmpty()
                ? new Item.RegisterChange(entry.changed(person, change), change, guard)
                : new Item.Refusal(entry.refused(person, change, reasons), guard, reasons);
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
                age(request),
                request.target(),
                request.period(),
                request.evidence(),
                recorder.oin());
    }

    /** Whoever records a consent of somebody younger says so; of a consent that says nothing, the person is of age. */
    private static @Nullable AgeGroup age(Reading.Request request) {
        return request.age() == null && request.decision() == ConsentDecision.CONSENT
                ? AgeGroup.FROM_16
                : request.age();
    }
}
