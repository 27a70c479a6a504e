package nl.sluis.gateway.approval;

import java.util.Collection;
import java.util.List;
import nl.sluis.gateway.message.NoteKey;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Which approvals count: of two different persons who may approve today, neither of them the asker, each with its own key. */
public final class Signatures {
    private static final int NEEDED = 2;
    private final Approvers approvers;

    public Signatures(Approvers approvers) {
        this.approvers = approvers;
    }

    public boolean counts(Signable request, Approval approval) {
        return !approval.person().equals(request.requester())
                && approvers
                        .keyOf(approval.person())
                        .filter(key -> isOf(key, request, approval.signature()))
                        .isPresent();
    }

    /** The keys are looked up again each time: who is no officer any more has approved nothing. */
    public boolean suffice(Signable request, Collection<Approval> approvals) {
        return persons(request, approvals).size() >= NEEDED;
    }

    /** Who approved it, as far as it counts. */
    public List<String> persons(Signable request, Collection<Approval> approvals) {
        return approvals.stream()
                .filter(approval -> counts(request, approval))
                .map(Approval::person)
                .distinct()
                .toList();
    }

    /** Whether this is the signature of who holds this key, over this and nothing else. */
    public static boolean isOf(NoteKey key, Signable request, byte[] signature) {
        var signed = request.toSign();
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, key.bytes(), 0, signed, 0, signed.length);
    }
}
