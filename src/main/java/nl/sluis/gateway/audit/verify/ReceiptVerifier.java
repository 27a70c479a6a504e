package nl.sluis.gateway.audit.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Verifies receipts offline, with nothing but the public key of the gateway that gave them.
 *
 * <p>Guarantee: a method that returns has checked everything; what does not hold is refused with
 * {@link ReceiptRefusedException}. Safe between threads.
 */
public final class ReceiptVerifier {
    private static final byte[] LEAF = {0x00};
    private final byte[] publicKey;
    private final String kid;

    /**
     * A verifier for the receipts under one key.
     *
     * @param publicKey the raw Ed25519 key (RFC 8032), 32 bytes
     * @throws ReceiptRefusedException when it is not a point that can verify anything
     */
    public ReceiptVerifier(byte[] publicKey) {
        if (publicKey.length != Ed25519.PUBLIC_KEY_SIZE || !Ed25519.validatePublicKeyFull(publicKey, 0)) {
            throw new ReceiptRefusedException("an Ed25519 public key is a valid point of 32 bytes");
        }
        this.publicKey = publicKey.clone();
        this.kid = HexFormat.of().formatHex(sha256(publicKey), 0, 4);
    }

    /** Refuses a receipt that this key did not sign. */
    public void verify(String receipt) {
        verify(Receipt.read(receipt));
    }

    /** Refuses a receipt that this key did not sign, or that is about another leaf than this. */
    public void verify(String receipt, byte[] leaf) {
        var read = Receipt.read(receipt);
        verify(read);
        if (!MessageDigest.isEqual(sha256(LEAF, leaf), read.leafHash())) {
            throw new ReceiptRefusedException("this leaf is not the one that the receipt of entry " + read.entryId()
                    + " is about: the entry was changed, or belongs to another receipt");
        }
    }

    private void verify(Receipt receipt) {
        if (!receipt.kid().equals(kid)) {
            throw new ReceiptRefusedException("the receipt of entry " + receipt.entryId()
                    + " was signed with another key; find the one whose id is " + receipt.kid());
        }
        var signature = receipt.signature();
        var message = signed(receipt);
        if (signature.length != Ed25519.SIGNATURE_SIZE
                || !Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length)) {
            throw new ReceiptRefusedException(
                    "the signature on the receipt of entry " + receipt.entryId() + " does not hold");
        }
    }

    /** {@code enc("sluis/rcpt/v1", origin, entryId, seq, leafHash, t, mmd)}. */
    private static byte[] signed(Receipt receipt) {
        var encoded = new ByteArrayOutputStream(256);
        for (var text : new String[] {
            "sluis/rcpt/v1",
            receipt.origin(),
            receipt.entryId(),
            Long.toString(receipt.seq()),
            HexFormat.of().formatHex(receipt.leafHash()),
            Long.toString(receipt.t()),
            Integer.toString(receipt.mmd())
        }) {
            var bytes = text.getBytes(StandardCharsets.US_ASCII);
            encoded.write(bytes.length >>> 8);
            encoded.write(bytes.length);
            encoded.writeBytes(bytes);
        }
        return encoded.toByteArray();
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
