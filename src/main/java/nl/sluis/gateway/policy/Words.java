package nl.sluis.gateway.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/** Every word that a rule may use for what is defined elsewhere; an unknown one is refused with the nearest that is known. */
final class Words {
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toUnmodifiableSet());

    private final Vocabulary vocabulary;
    private final Map<String, MessageDefinition> definitions;
    private final Set<String> regions;

    Words(Vocabulary vocabulary, Catalogue catalogue, Set<String> regions) {
        this.vocabulary = vocabulary;
        this.definitions = catalogue.all().stream()
                .collect(Collectors.toMap(
                        definition -> definition.type().name(), Function.identity(), (a, b) -> a, TreeMap::new));
        this.regions = Set.copyOf(regions);
    }

    MessageDefinition type(YamlValue value) {
        return Objects.requireNonNull(definitions.get(value.oneOf(definitions.keySet(), "message type")));
    }

    Role role(YamlValue value) {
        return Role.of(value.oneOf(ROLES, "role"));
    }

    String purpose(YamlValue value) {
        return value.oneOf(vocabulary.purposes().keySet(), "purpose");
    }

    RegionCode region(YamlValue value) {
        return new RegionCode(value.oneOf(regions, "region"));
    }

    Retention.Class retention(YamlValue value) {
        var name = value.oneOf(vocabulary.retentions().keySet(), "retention class");
        return new Retention.Class(
                name, Objects.requireNonNull(vocabulary.retentions().get(name)));
    }
}
