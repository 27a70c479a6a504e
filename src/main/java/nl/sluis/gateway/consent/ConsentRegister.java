package nl.sluis.gateway.consent;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
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
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be recorded now
     */
    public Recording record(Recorder recorder, Document request) {
        return submit(recorder, RequestReader.consent(request.reveal(Reveal.VALIDATE)));
    }

    /**
     * Withdraws, without looking first. Where no holder is named, a receiver withdraws what it receives from all holders,
     * and anybody else what it holds itself.
     *
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be recorded now
     */
    public Recording withdraw(Recorder recorder, Document request) {
        return submit(recorder, RequestReader.withdrawal(request.reveal(Reveal.VALIDATE)));
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

    private Recording submit(Recorder recorder, Reading reading) {
        return switch (reading) {
            case Reading.Unreadable(var faults) -> new Recording.Unreadable(faults);
            case Reading.Request request -> new Recording.Journalled(journal.append(item(recorder, request)));
        };
    }

    private Item item(Recorder recorder, Reading.Request request) {
        var change = change(recorder, request);
        if (Entitlement.of(recorder, change)) {
            return new Item.RegisterChange(entry.changed(request.person(), change), change);
        }
        var reason = Reason.SENDER_ROLE;
        return new Item.Refusal(entry.refused(request.person(), change, reason), Optional.empty(), List.of(reason));
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
