package nl.sluis.gateway.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.sluis.gateway.message.CanonicalJson;

/**
 * By what a line is known again: what it says, and not where it stands. So a file that is sent a second time, or mended and
 * sent anew, changes nothing for the lines that were taken; also not where a consent was withdrawn in between.
 */
final class LineKey {
    private LineKey() {}

    /** @throws nl.sluis.gateway.message.NotCanonicalException for what has no canonical form */
    static String of(ObjectNode request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(CanonicalJson.of(request));
            return "import-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }
}
