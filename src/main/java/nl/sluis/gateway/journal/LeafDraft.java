package nl.sluis.gateway.journal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.sluis.gateway.message.EntryId;

/**
 * A leaf but for its index and time, which only the writer knows. Written by hand in the order and form of RFC 8785: all
 * its values are plain ASCII that needs no escape, so the writer joins bytes and parses nothing.
 *
 * <p>Leaf version 1; new versions are forever once released.
 */
record LeafDraft(byte[] beforeSeq, byte[] afterT) {
    private static final int MOST_BYTES = 4096;
    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9+/]{43}=");

    /**
     * @param bc b64 SHA-256(0x02 || salt || body)
     * @param ch b64 SHA-256(nonce || ct)
     */
    static LeafDraft of(EntryId id, EntryFacts facts, String bc, String ch) {
        var before = new StringBuilder(320).append('{');
        member(before, "bc", bc);
        member(before, "ch", ch);
        member(before, "decision", facts.decision().code());
        if (facts.from() != null) {
            member(before, "from", facts.from().value());
        }
        member(before, "id", id.toString());
        if (facts.policyHash() != null) {
            member(before, "policyHash", checked(facts.policyHash()));
        }
        if (facts.rule() != null) {
            member(before, "rule", facts.rule().value());
        }
        before.append("\"seq\":");
        return new LeafDraft(ascii(before), ascii(afterT(facts)));
    }

    private static StringBuilder afterT(EntryFacts facts) {
        var after = new StringBuilder(64).append(',');
        if (facts.to() != null) {
            member(after, "to", facts.to().value());
        }
        member(after, "type", facts.type().code());
        return after.append("\"v\":1}");
    }

    private static void member(StringBuilder leaf, String name, String value) {
        leaf.append('"').append(name).append("\":\"").append(value).append("\",");
    }

    private static String checked(String policyHash) {
        if (!HASH.matcher(policyHash).matches()) {
            throw new IllegalArgumentException("a policy hash is the base64 of 32 bytes");
        }
        return policyHash;
    }

    /** The leaf at this index and time. */
    byte[] at(long seq, long t) {
        var middle = ascii(seq + ",\"t\":" + t);
        var leaf = new byte[beforeSeq.length + middle.length + afterT.length];
        if (leaf.length > MOST_BYTES) {
            throw new IllegalStateException("a leaf has at most 4,096 bytes");
        }
        System.arraycopy(beforeSeq, 0, leaf, 0, beforeSeq.length);
        System.arraycopy(middle, 0, leaf, beforeSeq.length, middle.length);
        System.arraycopy(afterT, 0, leaf, beforeSeq.length + middle.length, afterT.length);
        return leaf;
    }

    private static byte[] ascii(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
