package nl.sluis.gateway.reidentification;

/** One officer's word: an Ed25519 signature over {@link Request#toSign()}. */
record Approval(String person, byte[] signature) {
    Approval {
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
