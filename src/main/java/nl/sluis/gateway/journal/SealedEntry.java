package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import nl.sluis.gateway.journal.ConsentAnswers.Relied;
import nl.sluis.gateway.message.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * An entry whose body is encrypted and whose leaf lacks only index and time. Of a message that rests on consent the body is
 * closed by the writer, when the register has said on which versions: what was relied on is what its transaction read.
 *
 * <p>Made in the caller's thread and from then on the writer's alone.
 */
final class SealedEntry {
    private final EntryId id;
    private final EntryType type;
    private final SubjectSlot slot;
    private final HeldKey key;
    private final Function<List<Relied>, Closed> closing;
    private @Nullable Closed closed;

    /** Its body closed, and what the leaf says but index and time. */
    record Closed(LeafDraft leaf, byte[] nonce, byte[] ciphertext) {
        @Override
        public String toString() {
            return "Closed[" + ciphertext.length + " bytes]";
        }
    }

    private SealedEntry(
            EntryId id, EntryType type, SubjectSlot slot, HeldKey key, Function<List<Relied>, Closed> closing) {
        this.id = id;
        this.type = type;
        this.slot = slot;
        this.key = key;
        this.closing = closing;
    }

    /** One that is closed. */
    SealedEntry(
            EntryId id,
            EntryType type,
            LeafDraft leaf,
            SubjectSlot slot,
            HeldKey key,
            byte[] nonce,
            byte[] ciphertext) {
        this(id, type, slot, key, relied -> new Closed(leaf, nonce, ciphertext));
        closed = closing.apply(List.of());
    }

    /** One that is closed when it is known on what it rests. */
    static SealedEntry later(
            EntryId id, EntryFacts facts, SubjectSlot slot, HeldKey key, Function<EntryFacts, Closed> sealing) {
        return new SealedEntry(id, facts.type(), slot, key, relied -> sealing.apply(with(relied, facts)));
    }

    /** The member {@code consent} of the body: the only one that its maker cannot know. */
    private static EntryFacts with(List<Relied> relied, EntryFacts facts) {
        ObjectNode body = facts.body();
        body.remove("consent");
        if (!relied.isEmpty()) {
            var consent = body.putArray("consent");
            relied.forEach(one -> consent.addObject()
                    .put("holder", one.holder().value())
                    .put("version", one.version())
                    .put("entry", one.entry().toString()));
        }
        return facts;
    }

    /** What the register said in this transaction; one that was tried and failed may have said something else. */
    void restsOn(List<Relied> relied) {
        if (closed == null || !relied.isEmpty()) {
            closed = closing.apply(relied);
        }
    }

    EntryId id() {
        return id;
    }

    EntryType type() {
        return type;
    }

    SubjectSlot slot() {
        return slot;
    }

    HeldKey key() {
        return key;
    }

    LeafDraft leaf() {
        return closed().leaf();
    }

    byte[] nonce() {
        return closed().nonce();
    }

    byte[] ciphertext() {
        return closed().ciphertext();
    }

    private Closed closed() {
        if (closed == null) {
            throw new IllegalStateException("an entry is closed before it is written");
        }
        return closed;
    }

    @Override
    public String toString() {
        return "SealedEntry[" + id + ", " + type + "]";
    }
}
