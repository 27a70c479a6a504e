package nl.sluis.gateway.audit.tree;

import java.util.Base64;
import nl.sluis.gateway.journal.LogDamagedException;

/** A proof as a file (C2SP tlog-proof), with the leaf as its extra data: all that somebody needs besides our public key. */
final class ProofText {
    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";

    private ProofText() {}

    /** @throws LogDamagedException when it does not hold: we hand out no proof that we did not check */
    static String of(InclusionProof proof, byte[] leaf, Published log) {
        if (!proof.leads(TreeHash.ofLeaf(leaf), log.head().root())) {
            throw new LogDamagedException("the entry at index " + proof.index() + " is not the one that was sealed");
        }
        var b64 = Base64.getEncoder();
        var text = new StringBuilder(HEADER);
        text.append("extra ").append(b64.encodeToString(leaf)).append('\n');
        text.append("index ").append(proof.index()).append('\n');
        proof.hashes().forEach(hash -> text.append(b64.encodeToString(hash)).append('\n'));
        return text.append('\n').append(log.note()).toString();
    }
}
