package nl.sluis.gateway.routes;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.sluis.gateway.consent.ConsentRegister;
import nl.sluis.gateway.consent.ConsentRegister.Finding;
import nl.sluis.gateway.consent.ConsentRegister.Recording;
import nl.sluis.gateway.consent.KnownWords;
import nl.sluis.gateway.consent.Recorder;
import nl.sluis.gateway.consent.RegisterUnreadableException;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.ConsentDesk;
import nl.sluis.gateway.intake.ResendKey;
import nl.sluis.gateway.journal.DuplicateGuard;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.party.Party;

/** Brings consents and withdrawals from intake to the register. */
final class RegisterDesk implements ConsentDesk {
    private static final String RECORDING = "toestemmingen";
    private static final String WITHDRAWING = "intrekkingen";
    private final ConsentRegister register;
    private final Answers answers;
    private final IndexHasher hashes;
    private final KnownWords words;

    RegisterDesk(ConsentRegister register, Answers answers, IndexHasher hashes, KnownWords words) {
        this.register = register;
        this.answers = answers;
        this.hashes = hashes;
        this.words = words;
    }

    @Override
    public Answer record(Party party, Document body, Optional<ResendKey> key) {
        return answer(() -> register.record(recorder(party), body, guard(RECORDING, party, key)));
    }

    @Override
    public Answer recordFhir(Party party, Document consent, Optional<ResendKey> key) {
        return answer(() -> register.recordFhir(recorder(party), consent, guard(RECORDING, party, key), words));
    }

    @Override
    public Answer withdraw(Party party, Document body, Optional<ResendKey> key) {
        return answer(() -> register.withdraw(recorder(party), body, guard(WITHDRAWING, party, key)));
    }

    /** The call stands in front of the party, so that no key of it meets the id of a message, whose source is a URN. */
    private Optional<DuplicateGuard> guard(String call, Party party, Optional<ResendKey> key) {
        var source = call + " " + party.oin().urn();
        return key.map(resend -> DuplicateGuard.of(hashes.duplicate(source, resend.value(), resend.digest())));
    }

    @Override
    public Answer find(Party party, Document body) {
        return found(() -> register.find(recorder(party), body), Answer.Found::new);
    }

    @Override
    public Answer findFhir(Party party, Document body) {
        return found(() -> register.findFhir(recorder(party), body), Answer.FoundFhir::new);
    }

    private Answer found(Supplier<Finding> find, Function<Document, Answer> form) {
        try {
            return switch (find.get()) {
                case Finding.Found(var versions) -> form.apply(versions);
                case Finding.Refused(var outcome) -> answers.of(outcome);
                case Finding.Unreadable(var faults) -> new Answer.Invalid(faults);
            };
        } catch (JournalUnavailableException e) {
            return new Answer.Unavailable(e.retryAfter());
        } catch (RegisterUnreadableException e) {
            return new Answer.Unavailable(Answers.SOON);
        }
    }

    private Answer answer(Change change) {
        try {
            return switch (change.make()) {
                case Recording.Journalled(var outcome) -> answers.of(outcome);
                case Recording.Unreadable(var faults) -> new Answer.Invalid(faults);
            };
        } catch (JournalUnavailableException e) {
            return new Answer.Unavailable(e.retryAfter());
        }
    }

    private static Recorder recorder(Party party) {
        return new Recorder(party.oin(), party.roles(), party.mandates());
    }

    @FunctionalInterface
    private interface Change {
        Recording make();
    }
}
