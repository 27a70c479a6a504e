package nl.sluis.gateway.notice;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.journal.SubjectEntries;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.notice.Copy.State;

/**
 * One round over one notice: who got the data, who was not written to yet, write to them.
 *
 * <p>It starts from the log each time and remembers nothing, so a crash costs at most a repetition: a copy has the same id
 * each time, and the duplicate guard answers it.
 */
final class Round {
    private final NoticeStore store;
    private final SubjectEntries log;
    private final PayloadCipher cipher;
    private final Contents contents;
    private final Post post;

    Round(NoticeStore store, SubjectEntries log, PayloadCipher cipher, Contents contents, Post post) {
        this.store = store;
        this.log = log;
        this.cipher = cipher;
        this.contents = contents;
        this.post = post;
    }

    /**
     * How far it is after this round; {@code OPEN} where somebody's data still wait, or something has to be tried again.
     *
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the log cannot be read now
     */
    Stage go(OpenNotice notice) throws SQLException {
        if (notice.expired()) {
            giveUp(notice);
            return Stage.GIVEN_UP;
        }
        var draft = open(notice);
        var before = copies(notice.id());
        var complete = true;
        for (var recipient : recipients(draft)) {
            complete &= see(draft, recipient, before.get(recipient.oin()));
        }
        return complete ? Stage.DONE : Stage.OPEN;
    }

    private Draft open(OpenNotice notice) {
        var content = cipher.open(notice.id().value(), notice.party(), notice.day(), notice.content());
        return contents.open(notice.id(), notice.party(), notice.type(), notice.time(), content);
    }

    private List<Recipient> recipients(Draft draft) {
        var entries = log.accepted(draft.party(), draft.person(), draft.time());
        var ends = log.ends(entries.stream().map(entry -> entry.id()).toList());
        return Recipients.of(Concern.of(draft), entries, ends);
    }

    private Map<Oin, State> copies(EntryId notice) throws SQLException {
        var states = new HashMap<Oin, State>();
        store.copies(notice).forEach(copy -> states.put(copy.receiver(), copy.state()));
        return states;
    }

    private boolean see(Draft draft, Recipient recipient, @org.jspecify.annotations.Nullable State before)
            throws SQLException {
        if (before == State.SENT || before == State.UNREACHED) {
            return true;
        }
        return switch (recipient.having()) {
            case RECEIVED -> send(draft, recipient);
            case WAITS -> {
                store.put(draft.id(), Copy.of(recipient, State.WAITS));
                yield false;
            }
            case NEVER -> {
                if (before != null) {
                    store.put(draft.id(), Copy.of(recipient, State.NOT_RECEIVED));
                }
                yield true;
            }
        };
    }

    private boolean send(Draft draft, Recipient recipient) throws SQLException {
        return switch (post.send(draft, recipient, messageId(draft.id(), recipient.oin()))) {
            case Post.Sent.Accepted(var message) -> {
                store.put(draft.id(), Copy.sent(recipient, message));
                yield true;
            }
            case Post.Sent.Refused(var reasons) -> {
                store.put(draft.id(), Copy.unreached(recipient, reasons));
                yield true;
            }
            case Post.Sent.Later(var ignored) -> false;
        };
    }

    /** Nothing waits that long, so this is a fault that nobody mended; what was not reached is told, never left out. */
    private void giveUp(OpenNotice notice) throws SQLException {
        for (var copy : store.copies(notice.id())) {
            if (copy.state() == State.WAITS) {
                store.put(
                        notice.id(),
                        new Copy(
                                copy.receiver(),
                                copy.region(),
                                copy.role(),
                                State.UNREACHED,
                                null,
                                List.of(Reason.EXPIRED)));
            }
        }
    }

    /** The same for the same notice and recipient; without the notice's id nobody guesses it. */
    static UUID messageId(EntryId notice, Oin receiver) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((notice + " " + receiver.value()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            digest[6] = (byte) (digest[6] & 0x0F | 0x80);
            digest[8] = (byte) (digest[8] & 0x3F | 0x80);
            var bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
