package nl.sluis.gateway.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM by the JDK, which uses the processor's own instructions. To look a cipher up takes the JDK seven times as
 * long as to use it, so ciphers wait here between two uses; one that waits holds a key of zeros, and one that failed does
 * not come back. Safe between threads.
 */
public final class Gcm {
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST = 32;
    private static final SecretKeySpec NO_KEY = new SecretKeySpec(new byte[Secret.LENGTH], "AES");

    private static final BlockingQueue<Cipher> WAITING = new ArrayBlockingQueue<>(MOST);
    /** The JDK refuses to be given one key and nonce for encryption twice, also where nothing is encrypted. */
    private static final AtomicLong WIPES = new AtomicLong();

    private Gcm() {}

    /** Ciphertext and tag. Whoever asks never uses a nonce twice under one key. */
    public static byte[] encrypt(byte[] key, byte[] nonce, byte[] additional, byte[] plaintext) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, nonce, additional, plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** @throws AEADBadTagException when this was not encrypted with this key, nonce and additional data */
    public static byte[] decrypt(byte[] key, byte[] nonce, byte[] additional, byte[] ciphertext)
            throws GeneralSecurityException {
        return run(Cipher.DECRYPT_MODE, key, nonce, additional, ciphertext);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] additional, byte[] input)
            throws GeneralSecurityException {
        var waiting = WAITING.poll();
        var cipher = waiting == null ? Cipher.getInstance("AES/GCM/NoPadding") : waiting;
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(additional);
        var output = cipher.doFinal(input);
        wipe(cipher);
        var unused = WAITING.offer(cipher);
        return output;
    }

    private static void wipe(Cipher cipher) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(WIPES.incrementAndGet());
        cipher.init(Cipher.ENCRYPT_MODE, NO_KEY, new GCMParameterSpec(TAG_BITS, nonce.array()));
    }
}
