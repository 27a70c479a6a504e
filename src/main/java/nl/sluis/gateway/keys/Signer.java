package nl.sluis.gateway.keys;

/** Signs with an Ed25519 key (RFC 8032) that does not leave {@code keys}. Deterministic; safe between threads. */
public interface Signer {
    /** 64 bytes. */
    byte[] sign(byte[] message);

    /** The raw public key, 32 bytes. */
    byte[] publicKey();
}
