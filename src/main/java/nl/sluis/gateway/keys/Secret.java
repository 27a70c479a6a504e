package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Thirty-two key bytes. They do not print, are not written by Jackson or Java serialisation, and are lent out as a copy
 * that is wiped afterwards.
 */
final class Secret {
    static final int LENGTH = 32;
    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes; the caller wipes its own. */
    static Secret of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key of the gateway has 32 bytes, not " + bytes.length);
        }
        return new Secret(bytes.clone());
    }

    static Secret random(SecureRandom random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** What {@code use} makes of the bytes; the array is wiped when it returns, so it may not be kept. */
    <T> T lend(Function<byte[], T> use) {
        var lent = bytes.clone();
        try {
            return use.apply(lent);
        } finally {
            Arrays.fill(lent, (byte) 0);
        }
    }

    SecretKey as(String algorithm) {
        return new SecretKeySpec(bytes, algorithm);
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
