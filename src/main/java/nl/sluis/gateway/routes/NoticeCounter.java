package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.HandedIn;
import nl.sluis.gateway.intake.NoticeDesk;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.journal.WaitingNotice;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.notice.Notices;
import nl.sluis.gateway.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * Where notices are handed in. Taking one is a look at the log: who looks, and why, is recorded with it in one transaction,
 * before anything is looked at. What is answered depends on the notice and its sender alone, never on what the log holds.
 */
final class NoticeCounter implements NoticeDesk {
    private static final String CARE = "care-5y";
    private final Journal journal;
    private final Entries entries;
    private final Answers answers;
    private final NoticeContents contents;
    private final Notices notices;

    NoticeCounter(Journal journal, Entries entries, Answers answers, NoticeContents contents, Notices notices) {
        this.journal = journal;
        this.entries = entries;
        this.answers = answers;
        this.contents = contents;
        this.notices = notices;
    }

    @Override
    public Answer take(Party party, HandedIn notice) {
        try {
            return Oin.ofUrn(notice.source()).equals(party.oin()) ? record(party.oin(), notice) : refuse(party, notice);
        } catch (UnreadableField unreadable) {
            var reason = Reason.TOKEN_UNREADABLE;
            return new Answer.Invalid(
                    List.of(new Fault(unreadable.field().pointer(), reason.name(), reason.dutch(), reason.english())));
        } catch (JournalUnavailableException e) {
            return new Answer.Unavailable(e.retryAfter());
        }
    }

    private Answer record(Oin party, HandedIn notice) {
        var definition = notice.definition();
        var person = contents.personIn(party, definition, notice.data());
        var outcome = journal.append(new Item.Notice(
                facts(EntryType.LOG_READ, Judgement.NONE, party, notice, person),
                entries.guardOf(notice.source(), notice.id(), notice.digest()),
                new WaitingNotice(party, definition.type(), contents.close(party, definition, notice.data()))));
        if (outcome instanceof Outcome.Recorded) {
            notices.wake();
        }
        return answers.of(outcome);
    }

    private Answer refuse(Party party, HandedIn notice) {
        var reasons = List.of(Reason.SOURCE_MISMATCH);
        var facts = facts(EntryType.REFUSED, Judgement.REFUSE, party.oin(), notice, null);
        facts.body().putArray("reasons").add(Reason.SOURCE_MISMATCH.name());
        return answers.of(journal.append(new Item.Refusal(facts, Optional.empty(), reasons)));
    }

    private static EntryFacts facts(
            EntryType type, Judgement judgement, Oin party, HandedIn notice, @Nullable Bsn person) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("reader", party.value());
        body.put("reason", "recipients of a notice");
        body.put("messageType", notice.definition().type().name());
        if (notice.user() != null) {
            body.put(EntryBody.USER, notice.user().reveal(Reveal.RECORD));
        }
        return new EntryFacts(type, judgement, party, null, null, null, person, CARE, body);
    }

    @Override
    public Optional<View> of(Party party, EntryId id) {
        return notices.statusOf(party.oin(), id).map(view -> NoticeViews.of(id, view));
    }
}
