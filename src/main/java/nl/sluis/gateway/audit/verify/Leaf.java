package nl.sluis.gateway.audit.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * What verification reads of a leaf of version 1.
 *
 * @param ch base64 of the hash of the stored body
 */
public record Leaf(long seq, long t, String id, String type, String ch, byte[] hash) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws EvidenceRefusedException when it is not a leaf of version 1 */
    public static Leaf read(byte[] bytes) {
        try {
            var members = JSON.readTree(bytes);
            if (members.path("v").asInt() == 1
                    && members.path("seq").isIntegralNumber()
                    && members.path("t").isIntegralNumber()) {
                return new Leaf(
                        members.path("seq").asLong(),
                        members.path("t").asLong(),
                        members.path("id").asText(),
                        members.path("type").asText(),
                        members.path("ch").asText(),
                        Merkle.leafHash(bytes));
            }
        } catch (IOException notJson) {
            throw new EvidenceRefusedException("a leaf is JSON");
        }
        throw new EvidenceRefusedException("a leaf of version 1 says v, seq and t");
    }
}
