package nl.sluis.gateway.approval;

/** One officer's word: an Ed25519 signature over {@link Signable#toSign()}. */
public record Approval(String person, byte[] signature) {
    public Approval {
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public String toString() {
        return "Approval[" + person + "]";
    }
}
