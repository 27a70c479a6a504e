package nl.sluis.gateway.report.breach;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many persons pseudonyms of a log can be. Within one epoch of the key a person has one; when the key was renewed in the
 * period a person may have one of each epoch, so there are at least as many as the epoch with the most, and at most all.
 */
final class HeadCount {
    /** {@code psn1.} and base64url of a version byte and the epoch in four bytes, then what only the gateway can read. */
    private static final String PREFIX = "psn1.";

    private static final int EPOCH_CHARACTERS = 8;
    private final Map<Integer, Set<String>> byEpoch = new HashMap<>();

    void add(String pseudonym) {
        byEpoch.computeIfAbsent(epoch(pseudonym), unseen -> new HashSet<>()).add(pseudonym);
    }

    private static int epoch(String pseudonym) {
        var from = PREFIX.length();
        if (!pseudonym.startsWith(PREFIX) || pseudonym.length() < from + EPOCH_CHARACTERS) {
            throw new IllegalArgumentException("not a pseudonym of a log");
        }
        var head = Base64.getUrlDecoder().decode(pseudonym.substring(from, from + EPOCH_CHARACTERS));
        return ByteBuffer.wrap(head).getInt(1);
    }

    long least() {
        return byEpoch.values().stream().mapToLong(Set::size).max().orElse(0);
    }

    long most() {
        return byEpoch.values().stream().mapToLong(Set::size).sum();
    }
}
