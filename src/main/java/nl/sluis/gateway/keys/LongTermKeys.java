package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What {@code kek.bcfks} holds: the versions of KEK, the AIK, the IXK and, while that is being changed, a second one. */
final class LongTermKeys {
    private static final String KEK = "kek-";
    private static final String AIK = "aik";
    private static final String IXK = "ixk";
    /** Read beside {@link #IXK} while that is being changed: first the coming one, once this one writes the former. */
    private static final String OTHER_IXK = "ixk-other";

    private static final Set<String> NAMED = Set.of(AIK, IXK, OTHER_IXK);
    private final SortedMap<Integer, Secret> keks = new TreeMap<>();
    private final Secret auditIndex;
    private final Secret index;
    private final Optional<Secret> otherIndex;

    /** @throws KeyUnavailableException when a key is missing, or one is there that has no place here */
    LongTermKeys(Map<String, Secret> keys) {
        auditIndex = required(keys, AIK);
        index = required(keys, IXK);
        otherIndex = Optional.ofNullable(keys.get(OTHER_IXK));
        keys.forEach((alias, key) -> {
            if (alias.matches(KEK + "[1-9][0-9]{0,3}")) {
                keks.put(Integer.valueOf(alias.substring(KEK.length())), key);
            } else if (!NAMED.contains(alias)) {
                throw new KeyUnavailableException("kek.bcfks holds an unknown key " + alias);
            }
        });
        if (keks.isEmpty()) {
            throw new KeyUnavailableException("kek.bcfks holds no version of KEK");
        }
    }

    static Map<String, Secret> made(SecureRandom random) {
        return Map.of(KEK + 1, Secret.random(random), AIK, Secret.random(random), IXK, Secret.random(random));
    }

    private static Secret required(Map<String, Secret> keys, String alias) {
        var key = keys.get(alias);
        if (key == null) {
            throw new KeyUnavailableException("kek.bcfks holds no key " + alias);
        }
        return key;
    }

    /** The version that wraps new rows. */
    int currentKek() {
        return keks.lastKey();
    }

    /** @throws KeyUnavailableException when this version is not there (any more) */
    Secret kek(int version) {
        var key = keks.get(version);
        if (key == null) {
            throw new KeyUnavailableException("version " + version + " of KEK is not in kek.bcfks");
        }
        return key;
    }

    Secret auditIndex() {
        return auditIndex;
    }

    Secret index() {
        return index;
    }

    /** There only while the IXK is being changed. */
    Optional<Secret> otherIndex() {
        return otherIndex;
    }

    @Override
    public String toString() {
        return "LongTermKeys[***]";
    }
}
