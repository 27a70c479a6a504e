package nl.sluis.gateway.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A receipt as it reads, not yet verified: the leaf with this hash stands at index {@code seq} in every checkpoint that the
 * log of this origin publishes later than {@code mmd} seconds from {@code t} (ms since epoch).
 *
 * <p>Receipt version 1. There is one text for one receipt: members in the order of RFC 8785, no spaces, base64 without
 * stray bits. Anything else is refused, so that nobody can make two receipts of one.
 */
public record Receipt(
        String origin, String entryId, long seq, byte[] leafHash, long t, int mmd, String kid, byte[] signature) {
    private static final String PREFIX = "rcpt1.";
    private static final int MOST_CHARACTERS = 4096;
    private static final Pattern UNPADDED = Pattern.compile("[A-Za-z0-9_-]+");
    private static final String NUMBER = "(0|[1-9][0-9]{0,15})";
    private static final Pattern MEMBERS = Pattern.compile(
            "\\{\"id\":\"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\",\"kid\":\"([0-9a-f]{8})\","
                    + "\"leaf\":\"([A-Za-z0-9+/]{43}=)\",\"mmd\":([1-9][0-9]{0,5}),\"origin\":\"([!#-\\[\\]-~]{1,255})\","
                    + "\"seq\":" + NUMBER + ",\"sig\":\"([A-Za-z0-9+/]{86}==)\",\"t\":" + NUMBER + ",\"v\":1\\}");

    /**
     * Reads the text of a header {@code Audit-Receipt}.
     *
     * @throws ReceiptRefusedException when it is not the one text of a receipt of version 1
     */
    public static Receipt read(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new ReceiptRefusedException("a receipt of version 1 begins with rcpt1.");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new ReceiptRefusedException("a receipt has at most 4,096 characters");
        }
        var members = MEMBERS.matcher(json(text.substring(PREFIX.length())));
        if (!members.matches()) {
            throw new ReceiptRefusedException(
                    "a receipt holds id, kid, leaf, mmd, origin, seq, sig, t and v, in this order and canonical form");
        }
        return of(members);
    }

    private static Receipt of(Matcher members) {
        return new Receipt(
                members.group(5),
                members.group(1),
                Long.parseLong(members.group(6)),
                bytes(members.group(3)),
                Long.parseLong(members.group(8)),
                Integer.parseInt(members.group(4)),
                members.group(2),
                bytes(members.group(7)));
    }

    private static String json(String encoded) {
        if (!UNPADDED.matcher(encoded).matches()) {
            throw new ReceiptRefusedException("behind rcpt1. stands base64url without padding");
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(encoded);
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(encoded)) {
                throw new ReceiptRefusedException("the base64url of this receipt has stray bits at its end");
            }
            return StandardCharsets.US_ASCII
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new ReceiptRefusedException("behind rcpt1. stands the base64url of ASCII text");
        }
    }

    private static byte[] bytes(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new ReceiptRefusedException("a base64 value in this receipt has stray bits at its end");
        }
        return bytes;
    }
}
