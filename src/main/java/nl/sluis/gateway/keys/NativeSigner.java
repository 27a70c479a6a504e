package nl.sluis.gateway.keys;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Ed25519 by AWS-LC, in half the time that Java takes; the signatures are the same bytes. Where the library does not load
 * (another processor or operating system), or does not sign as Bouncy Castle does, Bouncy Castle signs.
 *
 * <p>The library makes a key of its own from ours when it is first asked to sign with it, which takes as long as a signature.
 * So what signs waits here between two uses with that key in it; what failed does not come back.
 */
final class NativeSigner implements Signer {
    private static final String ALGORITHM = "Ed25519";
    private static final byte[] PROBE = "sluis/native-signer".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST = 32;

    private final PrivateKey key;
    private final byte[] publicKey;
    private final BlockingQueue<Signature> waiting = new ArrayBlockingQueue<>(MOST);

    private NativeSigner(PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** The faster one of those that work here. */
    static Signer orJava(Secret seed) {
        var java = new SeedSigner(seed);
        if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() != null) {
            return java;
        }
        try {
            var made = new NativeSigner(seed.lend(NativeSigner::read), java.publicKey());
            return Arrays.equals(made.signature(PROBE), java.sign(PROBE)) ? made : java;
        } catch (GeneralSecurityException notHere) {
            return java;
        }
    }

    private static PrivateKey read(byte[] seed) {
        try {
            var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            return signature(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that signed before does not sign any more", e);
        }
    }

    private byte[] signature(byte[] message) throws GeneralSecurityException {
        var free = waiting.poll();
        var signature = free == null ? ready() : free;
        signature.update(message);
        var signed = signature.sign();
        var unused = waiting.offer(signature);
        return signed;
    }

    private Signature ready() throws GeneralSecurityException {
        var signature = Signature.getInstance(ALGORITHM, AmazonCorrettoCryptoProvider.INSTANCE);
        signature.initSign(key);
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
