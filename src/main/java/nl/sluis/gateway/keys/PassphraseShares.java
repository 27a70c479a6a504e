package nl.sluis.gateway.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/**
 * A passphrase in three shares, of which any two give it back and one says nothing of it (Shamir, over GF(2^8), by Bouncy
 * Castle). New versions of the text of a share are forever once released.
 *
 * <pre>sluis-share1.&lt;set&gt;.&lt;number&gt;.&lt;base64url of the share&gt;.&lt;check&gt;</pre>
 */
final class PassphraseShares {
    static final int SHARES = 3;
    static final int THRESHOLD = 2;
    private static final Pattern TEXT =
            Pattern.compile("sluis-share1\\.([0-9a-f]{8})\\.([1-3])\\.([A-Za-z0-9_-]{80,4000})\\.([0-9a-f]{8})");
    private static final int CHECK_BYTES = 8;
    /** All passphrases of up to 54 characters give shares of one length. */
    private static final int BLOCK = 64;
    /** In UTF-8: what a share can hold and still be read. */
    private static final int LONGEST = 2_000;

    private PassphraseShares() {}

    /**
     * Three texts, each for another person.
     *
     * @throws KeyUnavailableException for a passphrase that is too long to be given back
     */
    static List<String> split(Passphrase passphrase, SecureRandom random) {
        var secret = padded(passphrase);
        try {
            var splitter = new ShamirSecretSplitter(
                    ShamirSecretSplitter.Algorithm.AES, ShamirSecretSplitter.Mode.Native, secret.length, random);
            var shares = splitter.resplit(secret, THRESHOLD, SHARES).getSecretShares();
            var set = new byte[4];
            random.nextBytes(set);
            var texts = new ArrayList<String>();
            for (var i = 0; i < shares.length; i++) {
                texts.add(text(HexFormat.of().formatHex(set), i + 1, shares[i].getEncoded()));
            }
            return List.copyOf(texts);
        } catch (IOException e) {
            throw new IllegalStateException("a share in memory could not be written", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * The passphrase again.
     *
     * @throws KeyUnavailableException for fewer than two different shares of one set, or one that is damaged
     */
    static Passphrase join(List<String> texts) {
        var shares = texts.stream().map(PassphraseShares::read).distinct().toList();
        if (shares.size() < THRESHOLD) {
            throw new KeyUnavailableException("two different shares of three are needed; one says nothing");
        }
        if (shares.stream().map(Share::set).distinct().count() > 1) {
            throw new KeyUnavailableException("these shares are of different backups");
        }
        return joined(shares.subList(0, THRESHOLD));
    }

    private static Passphrase joined(List<Share> shares) {
        var parts = shares.stream()
                .map(share -> new ShamirSplitSecretShare(share.bytes(), share.number()))
                .toArray(ShamirSplitSecretShare[]::new);
        try {
            var secret = new ShamirSplitSecret(
                            ShamirSecretSplitter.Algorithm.AES, ShamirSecretSplitter.Mode.Native, parts)
                    .getSecret();
            return unpadded(secret);
        } catch (IOException e) {
            throw new IllegalStateException("shares in memory could not be read", e);
        }
    }

    /** @param number 1 to 3: where the polynomial was evaluated */
    private record Share(String set, int number, String base64) {
        byte[] bytes() {
            return Base64.getUrlDecoder().decode(base64);
        }

        @Override
        public String toString() {
            return "Share[" + set + ", " + number + "]";
        }
    }

    private static Share read(String text) {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()
                || !matcher.group(4)
                        .equals(checkOf(text.strip().substring(0, text.strip().lastIndexOf('.'))))) {
            throw new KeyUnavailableException("a share is damaged, or is no share: copy it again, every character");
        }
        return new Share(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3));
    }

    private static String text(String set, int number, byte[] share) {
        var text = "sluis-share1." + set + "." + number + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(share);
        return text + "." + checkOf(text);
    }

    /** Of the share as it is written, not of the secret: finds a slip of the pen. */
    private static String checkOf(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.US_ASCII)), 0, 4);
    }

    private static byte[] padded(Passphrase passphrase) {
        var text = new String(passphrase.characters()).getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST) {
            throw new KeyUnavailableException(
                    "a passphrase of more than " + LONGEST + " bytes cannot be put in shares");
        }
        var length = (CHECK_BYTES + 2 + text.length + BLOCK - 1) / BLOCK * BLOCK;
        var secret = ByteBuffer.allocate(length)
                .put(sha256(text), 0, CHECK_BYTES)
                .putShort((short) text.length)
                .put(text)
                .array();
        Arrays.fill(text, (byte) 0);
        return secret;
    }

    private static Passphrase unpadded(byte[] secret) {
        try {
            var buffer = ByteBuffer.wrap(secret);
            var check = new byte[CHECK_BYTES];
            buffer.get(check);
            var length = Short.toUnsignedInt(buffer.getShort());
            if (length <= buffer.remaining()) {
                var text = new byte[length];
                buffer.get(text);
                if (MessageDigest.isEqual(check, Arrays.copyOf(sha256(text), CHECK_BYTES))
                        && IntStream.range(buffer.position(), secret.length).allMatch(i -> secret[i] == 0)) {
                    return Passphrase.of(new String(text, StandardCharsets.UTF_8), "the shares");
                }
            }
            throw new KeyUnavailableException("these shares do not belong together");
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
