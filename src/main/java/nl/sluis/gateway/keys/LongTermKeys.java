package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What {@code kek.bcfks} holds: the versions of KEK, the AIK and the IXK. */
final class LongTermKeys {
    private static final String KEK = "kek-";
    private static final String AIK = "aik";
    private static final String IXK = "ixk";
    private final SortedMap<Integer, Secret> keks = new TreeMap<>();
    private final Secret auditIndex;
    private final Secret index;

    /** @throws KeyUnavailableException when a key is missing, or one is there that has no place here */
    LongTermKeys(Map<String, Secret> keys) {
        auditIndex = required(keys, AIK);
        index = required(keys, IXK);
        keys.forEach((alias, key) -> {
            if (alias.matches(KEK + "[1-9][0-9]{0,3}")) {
                keks.put(Integer.valueOf(alias.substring(KEK.length())), key);
            } else if (!alias.equals(AIK) && !alias.equals(IXK)) {
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

    @Override
    public String toString() {
        return "LongTermKeys[***]";
    }
}
