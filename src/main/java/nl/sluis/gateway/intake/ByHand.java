package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.Party;

/**
 * What comes without a call of the party's own systems: from a person who acts for it, or from a rehearsal. The same desks are
 * asked, and the same is refused.
 */
public final class ByHand {
    private final RehearsalCalls unsent;
    private final ConsentDesk consents;
    private final NoticeReader notices;
    private final NoticeDesk sentOn;

    ByHand(RehearsalCalls unsent, ConsentDesk consents, NoticeReader notices, NoticeDesk sentOn) {
        this.unsent = unsent;
        this.consents = consents;
        this.notices = notices;
        this.sentOn = sentOn;
    }

    /** @see Edition#rehearse */
    Answer rehearse(Party sender, ObjectNode event) {
        return unsent.rehearsal().pass(sender, event);
    }

    /** @see Edition#canary */
    Answer canary(Party sender, ObjectNode event) {
        return unsent.canary().pass(sender, event);
    }

    /** As {@code POST /v1/toestemmingen/zoek}. */
    public Answer find(Party party, ObjectNode question) {
        return consents.find(party, new Document(question));
    }

    /** As {@code POST /v1/toestemmingen}. A repetition of the same content is the same consent. */
    public Answer record(Party party, ObjectNode consent, String key) {
        return consents.record(
                party, new Document(consent), Optional.of(new ResendKey(key, ContentDigest.of(consent))));
    }

    /** As {@code POST /v1/intrekkingen}. */
    public Answer withdraw(Party party, ObjectNode withdrawal) {
        return consents.withdraw(party, new Document(withdrawal), Optional.empty());
    }

    /** As {@code POST /v1/propagaties}. @param event a CloudEvent in its structured form */
    public Answer notify(Party party, ObjectNode event) {
        try {
            return sentOn.take(party, notices.read(SentEventReader.structured(event, null)));
        } catch (RejectedRequest rejected) {
            return new Answer.Invalid(rejected.faults());
        }
    }

    /** As {@code GET /v1/propagaties/{id}}. */
    public Optional<NoticeDesk.View> notice(Party party, EntryId id) {
        return sentOn.of(party, id);
    }
}
