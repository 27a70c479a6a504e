package nl.sluis.gateway.routes;

import nl.sluis.gateway.consent.ConsentRegister;
import nl.sluis.gateway.consent.ConsentRegister.Finding;
import nl.sluis.gateway.consent.ConsentRegister.Recording;
import nl.sluis.gateway.consent.Recorder;
import nl.sluis.gateway.consent.RegisterUnreadableException;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.ConsentDesk;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.party.Party;

/** Brings consents and withdrawals from intake to the register. */
final class RegisterDesk implements ConsentDesk {
    private final ConsentRegister register;
    private final Answers answers;

    RegisterDesk(ConsentRegister register, Answers answers) {
        this.register = register;
        this.answers = answers;
    }

    @Override
    public Answer record(Party party, Document body) {
        return answer(() -> register.record(recorder(party), body));
    }

    @Override
    public Answer withdraw(Party party, Document body) {
        return answer(() -> register.withdraw(recorder(party), body));
    }

    @Override
    public Answer find(Party party, Document body) {
        try {
            return switch (register.find(recorder(party), body)) {
                case Finding.Found(var versions) -> new Answer.Found(versions);
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
