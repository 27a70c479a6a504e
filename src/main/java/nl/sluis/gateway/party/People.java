package nl.sluis.gateway.party;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The people of this gateway and, of those who have one, the hash of their token. Immutable. */
public final class People {
    private final Map<String, Person> persons;
    private final Map<String, byte[]> tokenHashes;

    People(Map<String, Person> persons, Map<String, byte[]> tokenHashes) {
        this.persons = Collections.unmodifiableMap(new TreeMap<>(persons));
        this.tokenHashes = Map.copyOf(tokenHashes);
    }

    /**
     * Reads {@code people.yaml}.
     *
     * @throws ConfigurationRefusedException naming every problem by file and line
     */
    public static People load(Path file) {
        return new PeopleFile().load(file);
    }

    /** In the order of their keys. */
    public Collection<Person> all() {
        return persons.values();
    }

    public Optional<Person> find(String key) {
        return Optional.ofNullable(persons.get(key));
    }

    /** SHA-256 of the token, by the key of the person. */
    public Map<String, byte[]> tokenHashes() {
        return tokenHashes;
    }
}
