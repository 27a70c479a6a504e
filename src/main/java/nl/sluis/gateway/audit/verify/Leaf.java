package nl.sluis.gateway.audit.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * What verification reads of a leaf of version 1.
 *
 * @param bc base64 of the hash of the body itself, behind its salt
 * @param ch base64 of the hash of the stored body
 */
public record Leaf(long seq, long t, String id, String type, String bc, String ch, byte[] hash) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final long NOT_SAID = Long.MIN_VALUE;

    /** @throws EvidenceRefusedException when it is not a leaf of version 1 */
    public static Leaf read(byte[] bytes) {
        try (var json = JSON.createParser(bytes)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                return new Members().read(json).leaf(bytes);
            }
        } catch (IOException notJson) {
            throw new EvidenceRefusedException("a leaf is JSON");
        }
        throw new EvidenceRefusedException("a leaf is a JSON object");
    }

    /** The members by which a leaf is checked, as they come by; what is nested is none of them. */
    private static final class Members {
        private long version = NOT_SAID;
        private long seq = NOT_SAID;
        private long t = NOT_SAID;
        private String id = "";
        private String type = "";
        private String bc = "";
        private String ch = "";

        Members read(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                switch (json.nextToken()) {
                    case VALUE_NUMBER_INT -> number(name, json.getLongValue());
                    case VALUE_STRING -> text(name, json);
                    default -> {
                        var unused = json.skipChildren();
                    }
                }
            }
            if (json.nextToken() != null) {
                throw new EvidenceRefusedException("a leaf is one JSON object");
            }
            return this;
        }

        private void number(String name, long value) {
            switch (name) {
                case "v" -> version = once(version, value);
                case "seq" -> seq = once(seq, value);
                case "t" -> t = once(t, value);
                default -> {}
            }
        }

        private void text(String name, JsonParser json) throws IOException {
            switch (name) {
                case "id" -> id = once(id, json.getText());
                case "type" -> type = once(type, json.getText());
                case "bc" -> bc = once(bc, json.getText());
                case "ch" -> ch = once(ch, json.getText());
                default -> {}
            }
        }

        /** Who says something twice says it differently to different readers. */
        private static long once(long before, long value) {
            if (before != NOT_SAID) {
                throw new EvidenceRefusedException("a leaf says each thing once");
            }
            return value;
        }

        private static String once(String before, String value) {
            if (!before.isEmpty()) {
                throw new EvidenceRefusedException("a leaf says each thing once");
            }
            return value;
        }

        Leaf leaf(byte[] bytes) {
            if (version != 1 || seq == NOT_SAID || t == NOT_SAID) {
                throw new EvidenceRefusedException("a leaf of version 1 says v, seq and t");
            }
            return new Leaf(seq, t, id, type, bc, ch, Merkle.leafHash(bytes));
        }
    }
}
