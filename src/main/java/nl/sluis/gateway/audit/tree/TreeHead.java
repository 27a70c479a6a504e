package nl.sluis.gateway.audit.tree;

import java.util.Arrays;
import java.util.Base64;

/** Size and root of a log at some moment: what a checkpoint says. */
record TreeHead(long size, byte[] root) {
    static final TreeHead EMPTY = new TreeHead(0, TreeHash.ofNothing());

    /** The text of its checkpoint (C2SP tlog-checkpoint), which is what is signed. */
    String text(String origin) {
        return origin + "\n" + size + "\n" + rootText() + "\n";
    }

    String rootText() {
        return Base64.getEncoder().encodeToString(root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHead(var otherSize, var otherRoot)
                && size == otherSize
                && Arrays.equals(root, otherRoot);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) * 31 + Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return "size " + size + ", root " + rootText();
    }
}
