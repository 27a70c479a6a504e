package nl.sluis.gateway.keys;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/**
 * HMAC-SHA-256 (RFC 2104) under one key. Safe between threads without a lock: each call works on a clone of a prepared
 * {@link Mac} that is itself never fed.
 */
final class HmacKey {
    private final Mac prepared;

    HmacKey(Secret key) {
        try {
            prepared = Mac.getInstance("HmacSHA256");
            prepared.init(key.as("HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    byte[] of(byte[] message) {
        try {
            return ((Mac) prepared.clone()).doFinal(message);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own HMAC can be cloned", e);
        }
    }

    @Override
    public String toString() {
        return "HmacKey[***]";
    }
}
