package nl.sluis.gateway.party;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.message.Oin;

/** Reads {@code people.yaml}; an unknown key, a missing name or a role that there is not refuses the start. */
final class PeopleFile {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private final Problems problems = new Problems();
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, byte[]> tokenHashes = new HashMap<>();

    People load(Path file) {
        var root = ConfigurationSpot.read(file).members(Set.of("people"), Set.of());
        requireNonNull(root.get("people")).members().forEach((key, row) -> problems.gather(() -> person(key, row))
                .ifPresent(person -> persons.put(key, person)));
        refuseSharedKeys(file);
        problems.refuseIfAny();
        return new People(persons, tokenHashes);
    }

    private Person person(String key, ConfigurationSpot row) {
        if (!KEY.matcher(key).matches()) {
            throw row.refused("'" + key + "': a person is named in lower case with hyphens");
        }
        var cells = row.members(Set.of("name", "roles"), Set.of("party", "token", "key"));
        var name = requireNonNull(cells.get("name")).text();
        var roles = requireNonNull(cells.get("roles")).elements().stream()
                .map(PeopleFile::role)
                .collect(Collectors.toSet());
        var party =
                cells.containsKey("party") ? requireNonNull(cells.get("party")).as(Oin::new) : null;
        var signingKey = Optional.ofNullable(cells.get("key")).map(spot -> spot.as(text -> signingKey(key, text)));
        Optional.ofNullable(cells.get("token")).ifPresent(spot -> tokenHashes.put(key, hash(spot)));
        try {
            return new Person(key, name, roles, party, signingKey);
        } catch (IllegalArgumentException broken) {
            throw row.refused("'" + key + "': " + broken.getMessage());
        }
    }

    private static PersonRole role(ConfigurationSpot spot) {
        for (var role : PersonRole.values()) {
            if (role.code().equals(spot.text())) {
                return role;
            }
        }
        throw spot.refused("'" + spot.text() + "' is no role of a person; did you mean '"
                + Nearest.to(spot.text(), PersonRole.codes()) + "'?");
    }

    /** A verifier key or the raw key; the name in it is the person's, so that a signature names who gave it. */
    private static NoteKey signingKey(String person, String text) {
        var key = text.startsWith(person + "+") ? NoteKey.read(text) : new NoteKey(person, text);
        if (!key.name().equals(person)) {
            throw new IllegalArgumentException("the key of a person has the person's name");
        }
        return key;
    }

    private static byte[] hash(ConfigurationSpot spot) {
        if (!HASH.matcher(spot.text()).matches()) {
            throw spot.refused("a token stands in the file as its SHA-256, 64 hex digits");
        }
        return HexFormat.of().parseHex(spot.text());
    }

    /** Two people with one key are one person who signs twice. */
    private void refuseSharedKeys(Path file) {
        var holders = new HashMap<String, String>();
        for (var key : new TreeSet<>(persons.keySet())) {
            requireNonNull(persons.get(key)).signingKey().ifPresent(signingKey -> {
                var other = holders.putIfAbsent(signingKey.base64(), key);
                if (other != null) {
                    problems.add(
                            new ConfigurationRefusedException(file + ": '" + key + "' has the key of '" + other + "'"));
                }
            });
        }
    }
}
