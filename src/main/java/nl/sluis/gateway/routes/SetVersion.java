package nl.sluis.gateway.routes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import nl.sluis.gateway.journal.ActiveSet;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.policy.Adoption;

/** The version of routes, matrix and parties together, as they are active: it stands in every entry. */
record SetVersion(String value) {
    /** SHA-256 of the canonical JSON of one hash each. */
    static SetVersion of(List<byte[]> routeFiles, String policyHash, List<byte[]> partyFiles) {
        // in canonical JSON members stand in order of their names, and base64 needs no escapes
        var canonical = "{\"matrix\":\"" + policyHash + "\",\"parties\":\"" + hash(partyFiles) + "\",\"routes\":\""
                + hash(routeFiles) + "\"}";
        return new SetVersion(base64(sha256().digest(canonical.getBytes(StandardCharsets.UTF_8))));
    }

    /** As it stands in the log when it is activated. */
    ActiveSet activeAs(String policyHash, Adoption adoption) {
        return switch (adoption) {
            case Adoption.Adopted(var number, var by) ->
                new ActiveSet(
                        value,
                        policyHash,
                        OptionalLong.of(number),
                        by.stream().map(NoteKey::text).toList());
            case Adoption.NotAdopted ignored -> new ActiveSet(value, policyHash, OptionalLong.empty(), List.of());
        };
    }

    private static String hash(List<byte[]> files) {
        var all = sha256();
        files.forEach(file -> all.update(sha256().digest(file)));
        return base64(all.digest());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
