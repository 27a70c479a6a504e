package nl.sluis.gateway.console;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;

/** The people of this gateway and, of those who have one, the hash of their token. Immutable. */
final class People {
    private final Map<String, Person> persons = new TreeMap<>();
    private final Map<String, byte[]> tokenHashes = new TreeMap<>();

    /** One row of the file, in its own words. @param token SHA-256 in hex, or null */
    record Row(
            String name,
            List<String> roles,
            @org.jspecify.annotations.Nullable String party,
            @org.jspecify.annotations.Nullable String token) {}

    /** The whole of {@code people.yaml}. */
    record Rows(Map<String, Row> people) {}

    People(Rows rows) {
        rows.people().forEach((key, row) -> {
            if (!key.matches("[a-z][a-z0-9-]{1,39}")) {
                throw new IllegalArgumentException("'" + key + "': a person is named in lower case with hyphens");
            }
            var roles = row.roles().stream().map(PersonRole::of).collect(java.util.stream.Collectors.toSet());
            var party = row.party() == null ? null : new Oin(row.party());
            persons.put(key, new Person(key, row.name(), roles, party));
            if (row.token() != null) {
                tokenHashes.put(key, sha256(key, row.token()));
            }
        });
    }

    Collection<Person> all() {
        return persons.values();
    }

    Optional<Person> find(String key) {
        return Optional.ofNullable(persons.get(key));
    }

    Map<String, byte[]> tokenHashes() {
        return Map.copyOf(tokenHashes);
    }

    private static byte[] sha256(String key, String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(key + ": a token stands in the file as its SHA-256, 64 hex digits");
        }
        return HexFormat.of().parseHex(hex);
    }
}
