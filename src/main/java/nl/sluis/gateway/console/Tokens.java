package nl.sluis.gateway.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.party.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, by the bearer token that comes along. The gateway keeps hashes only; a token is 32 random bytes, so a plain
 * hash is enough. Refuses everything else, in the same time.
 */
final class Tokens {
    private static final String BEARER = "Bearer ";
    private final People people;
    private final Map<String, byte[]> hashes;

    /** @param made the hashes of tokens made in development, beside those of the file */
    Tokens(People people, Map<String, byte[]> made) {
        this.people = people;
        this.hashes = new HashMap<>(made);
        this.hashes.putAll(people.tokenHashes());
    }

    Optional<Person> holderOf(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        var hash = sha256(authorization.substring(BEARER.length()).strip());
        return hashes.entrySet().stream()
                .filter(known -> MessageDigest.isEqual(known.getValue(), hash))
                .findFirst()
                .flatMap(known -> people.find(known.getKey()));
    }

    static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
