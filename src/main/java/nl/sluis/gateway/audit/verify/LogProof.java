package nl.sluis.gateway.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A proof that can be checked offline (C2SP tlog-proof): index, hashes, and the checkpoint to which they lead. Ours carry
 * the leaf as extra data; it is believed because the hashes lead from it to the signed root.
 */
public record LogProof(long index, byte[] leaf, List<byte[]> hashes, byte[] checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final Pattern LINES = Pattern.compile(
            "extra ([A-Za-z0-9+/=]{4,88000})\nindex (0|[1-9][0-9]{0,17})\n((?:[A-Za-z0-9+/]{43}=\n){0,63})\n");
    private static final int MOST_BYTES = 256 * 1024;

    public LogProof {
        hashes = List.copyOf(hashes);
    }

    /** @throws EvidenceRefusedException when it is not a proof of ours */
    public static LogProof read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new EvidenceRefusedException("a proof has at most 256 KiB");
        }
        // byte for byte, so that the end of the lines is the beginning of the note
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(HEADER)) {
            throw new EvidenceRefusedException("a proof begins with c2sp.org/tlog-proof@v1");
        }
        var lines = LINES.matcher(text).region(HEADER.length(), text.length());
        if (!lines.lookingAt()) {
            throw new EvidenceRefusedException("a proof reads extra, index, the hashes one a line, and an empty line");
        }
        var hashes = new ArrayList<byte[]>();
        lines.group(3).lines().forEach(line -> hashes.add(Base64Text.hash(line, "a hash of a proof")));
        return new LogProof(
                Long.parseLong(lines.group(2)),
                Base64Text.read(lines.group(1), "the leaf in a proof"),
                hashes,
                Arrays.copyOfRange(bytes, lines.end(), bytes.length));
    }

    /** What was proved: this leaf stands in the log of this checkpoint. */
    public record Proved(Checkpoint checkpoint, Leaf leaf) {}

    /**
     * Checks it.
     *
     * @throws EvidenceRefusedException       when it does not hold, saying why
     * @throws Checkpoint.KeySwappedException when its checkpoint is signed by none of these keys
     */
    public Proved verify(Collection<LogKey> keys) {
        var signed = Checkpoint.open(checkpoint, keys);
        var read = Leaf.read(leaf);
        if (!Merkle.includes(index, signed.size(), read.hash(), signed.root(), hashes)) {
            throw new EvidenceRefusedException("the hashes do not lead from this leaf at index " + index
                    + " to the root that " + signed.origin() + " signed for size " + signed.size());
        }
        if (read.seq() != index) {
            throw new EvidenceRefusedException("the leaf says that its index is " + read.seq() + ", not " + index);
        }
        return new Proved(signed, read);
    }
}
