package nl.sluis.gateway.policy.bundle;

import java.util.regex.Pattern;

/**
 * What officers sign: for which gateway, which version, of which matrix. Version 1 of this text; new versions are
 * forever once released.
 *
 * @param origin     {@code sluis.origin} of the gateway that may use it
 * @param version    higher with every matrix that is adopted; never the same for two
 * @param policyHash base64 of the SHA-256 of the canonical matrix
 */
public record BundleText(String origin, long version, String policyHash) {
    private static final String TYPE = "sluis/policy/v1";
    private static final Pattern LINES =
            Pattern.compile(TYPE + "\n([a-z0-9.:/_-]{1,255})\n([1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n");

    /** @throws NoteRefusedException when it is another text */
    public static BundleText read(String text) {
        var lines = LINES.matcher(text);
        if (!lines.matches()) {
            throw new NoteRefusedException(
                    "the text of a bundle is " + TYPE + ", origin, version and policy hash, one a line");
        }
        return new BundleText(lines.group(1), Long.parseLong(lines.group(2)), lines.group(3));
    }

    public String text() {
        return TYPE + "\n" + origin + "\n" + version + "\n" + policyHash + "\n";
    }
}
