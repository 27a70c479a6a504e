package nl.sluis.gateway.policy;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The keys of a mapping that was checked to have all it must and none it may not. */
record YamlFields(Map<String, YamlValue> byKey) {
    /** The value of a required key. */
    YamlValue get(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    /** The value of a key that may be left out. */
    Optional<YamlValue> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
