package nl.sluis.gateway.consent;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.consent.ConsentRegister.Finding;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Reveal;

/**
 * Looks somebody up. An entry comes first, and then the same statement whoever it is about: whether a person is known is
 * seen in the answer of an entitled party, and in nothing else.
 */
final class Consultation {
    private final Journal journal;
    private final IndexHasher hasher;
    private final DataSource database;
    private final ChangeEntry entry;
    private final Entitlement entitlement;

    Consultation(Journal journal, IndexHasher hasher, DataSource database, ChangeEntry entry, Entitlement entitlement) {
        this.journal = journal;
        this.hasher = hasher;
        this.database = database;
        this.entry = entry;
        this.entitlement = entitlement;
    }

    /** How what was found is written. */
    @FunctionalInterface
    interface Form {
        Document of(LookUp lookUp, List<KeptVersion> seen);
    }

    Finding of(Recorder recorder, Document request, Form form) {
        var faults = new ArrayList<Fault>();
        var words = new Words(new Fields(request.reveal(Reveal.VALIDATE), "", faults, "betrokkene", "houder"), faults);
        var person = words.person();
        var named = words.holder(false);
        if (!faults.isEmpty() || person == null) {
            return new Finding.Unreadable(faults);
        }
        var holder = named == null ? recorder.oin() : named;
        var lookUp = new LookUp(recorder, person, holder, named != null, entitlement.lookingUp(recorder, holder));
        return look(lookUp, form);
    }

    private Finding look(LookUp lookUp, Form form) {
        if (lookUp.standings().isEmpty()) {
            var reasons = List.of(Reason.SENDER_ROLE);
            return new Finding.Refused(
                    journal.append(new Item.Refusal(entry.lookUpRefused(lookUp, reasons), Optional.empty(), reasons)));
        }
        var unused = journal.append(new Item.Event(entry.lookedUp(lookUp)));
        return new Finding.Found(form.of(lookUp, lookUp.seenOf(allOf(lookUp))));
    }

    private List<KeptVersion> allOf(LookUp lookUp) {
        try (var connection = database.getConnection()) {
            return Kept.about(connection, hasher.consentPerson(lookUp.person()));
        } catch (SQLException e) {
            throw new RegisterUnreadableException(e);
        }
    }
}
