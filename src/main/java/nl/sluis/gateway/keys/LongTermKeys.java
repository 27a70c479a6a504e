package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What {@code kek.bcfks} holds: the versions of KEK, the AIK, the IXK and, while that is being changed, a second one. */
final class LongTermKeys {
    private static final String KEK = "kek-";
    static final String AIK = "aik";
    static final String IXK = "ixk";
    /** Behind the name of an index key: read beside it while it is changed, first the coming one, then the former. */
    static final String OTHER = "-other";

    private static final Set<String> NAMED = Set.of(AIK, IXK, AIK + OTHER, IXK + OTHER);
    private final String fingerprint;
    private final SortedMap<Integer, Secret> keks = new TreeMap<>();
    private final Secret auditIndex;
    private final Secret index;
    private final Optional<Secret> otherIndex;
    private final Optional<Secret> otherAuditIndex;

    /** @throws KeyUnavailableException when a key is missing, or one is there that has no place here */
    LongTermKeys(Map<String, Secret> keys) {
        auditIndex = required(keys, AIK);
        index = required(keys, IXK);
        otherIndex = Optional.ofNullable(keys.get(IXK + OTHER));
        otherAuditIndex = Optional.ofNullable(keys.get(AIK + OTHER));
        fingerprint = fingerprint(keys);
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

    /** What these keys are, without saying anything of one: a keyed hash of a fixed text is no more than a name. */
    private static String fingerprint(Map<String, Secret> keys) {
        var names = new StringBuilder();
        new TreeMap<>(keys)
                .forEach((alias, key) ->
                        names.append(alias).append(' ').append(nameOf(key)).append('\n'));
        return names.toString();
    }

    /** Equal for equal keys: a keyed hash of a fixed text, which says nothing of the key. */
    static String nameOf(Secret key) {
        return HexFormat.of().formatHex(new HmacKey(key).of(enc("sluis/keyname/v1")), 0, 8);
    }

    static String kekAlias(int version) {
        return KEK + version;
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

    /** All that are here: one, or two while it is being changed. */
    SortedSet<Integer> keks() {
        return new TreeSet<>(keks.keySet());
    }

    boolean knowsKek(int version) {
        return keks.containsKey(version);
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

    /** There only while the AIK is being changed. */
    Optional<Secret> otherAuditIndex() {
        return otherAuditIndex;
    }

    /** Equal for equal keys under equal names, and of no use for anything else. */
    String fingerprint() {
        return fingerprint;
    }

    @Override
    public String toString() {
        return "LongTermKeys[***]";
    }
}
