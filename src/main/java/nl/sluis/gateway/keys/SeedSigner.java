package nl.sluis.gateway.keys;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 from a seed, by Bouncy Castle: the JDK's own provider is some twenty times slower. */
final class SeedSigner implements Signer {
    private final Ed25519PrivateKeyParameters key;
    private final byte[] publicKey;

    SeedSigner(Secret seed) {
        key = seed.lend(bytes -> new Ed25519PrivateKeyParameters(bytes, 0));
        publicKey = key.generatePublicKey().getEncoded();
    }

    @Override
    public byte[] sign(byte[] message) {
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        key.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public String toString() {
        return "Signer[***]";
    }
}
