package nl.sluis.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Nearest;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The {@code sluis.*} keys that somebody reads, as the compiler found them in the settings records (Spring Boot's
 * configuration metadata), with the few that belong to the whole.
 */
public final class KnownSettings {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String PREFIX = "sluis.";
    /** Secrets that are taken from the environment alone, so that no file and no list of processes holds them. */
    private static final Set<String> VARIABLES_ONLY = Set.of("SLUIS_KEYSTORE_PASSPHRASE");

    private final Map<String, Boolean> opensDeeper;

    private KnownSettings(Map<String, Boolean> opensDeeper) {
        this.opensDeeper = Map.copyOf(opensDeeper);
    }

    static KnownSettings ofClassPath() {
        var known = new HashMap<String, Boolean>();
        try {
            var json = new ObjectMapper();
            for (var file :
                    Collections.list(KnownSettings.class.getClassLoader().getResources(METADATA))) {
                json.readTree(file).path("properties").forEach(property -> add(property, known));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of known settings in this program cannot be read", e);
        }
        return new KnownSettings(known);
    }

    private static void add(JsonNode property, Map<String, Boolean> known) {
        var name = property.path("name").asText();
        var type = property.path("type").asText();
        if (name.startsWith(PREFIX)) {
            // behind a list, a map or a record of ours stand more names: the strict binding of its settings sees to
            // those
            known.put(name, type.startsWith("java.util.") || type.startsWith("nl.sluis."));
        }
    }

    Set<String> names() {
        return opensDeeper.keySet();
    }

    /** Of each {@code sluis.*} key that nobody reads, a sentence with the nearest known one; never a value. */
    public static List<String> unknownIn(ConfigurableEnvironment environment) {
        var known = ofClassPath();
        return known.unknown(environment).map(known::sentence).toList();
    }

    /** @throws StartRefusedException naming the key and the nearest known one; never a value */
    void refuseUnknown(ConfigurableEnvironment environment) {
        unknown(environment).findFirst().ifPresent(unknown -> {
            throw new StartRefusedException(
                    "unknown setting " + unknown.key() + " (in " + unknown.source() + ")",
                    "The nearest known setting is " + nearest(unknown.key()) + ".");
        });
    }

    private record Unknown(String key, String source) {}

    private Stream<Unknown> unknown(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(source -> (EnumerablePropertySource<?>) source)
                .flatMap(keys -> {
                    var fromShell = keys instanceof SystemEnvironmentPropertySource;
                    return Arrays.stream(keys.getPropertyNames())
                            .filter(key -> fromShell ? key.startsWith("SLUIS_") : isOurs(key))
                            .filter(key -> !(fromShell ? knowsVariable(key) : knows(key)))
                            .map(key -> new Unknown(key, keys.getName()));
                });
    }

    private String sentence(Unknown unknown) {
        return unknown.source() + ": unknown setting " + unknown.key() + "; did you mean '" + nearest(unknown.key())
                + "'?";
    }

    private String nearest(String key) {
        var written = key.startsWith("SLUIS_") ? key.toLowerCase(Locale.ROOT).replace('_', '.') : key;
        return Nearest.to(written, names());
    }

    private static boolean isOurs(String key) {
        return key.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    private boolean knows(String key) {
        var name = ConfigurationPropertyName.adapt(key, '.');
        return opensDeeper.entrySet().stream().anyMatch(known -> {
            var one = ConfigurationPropertyName.of(known.getKey());
            return one.equals(name) || (known.getValue() && one.isAncestorOf(name));
        });
    }

    private boolean knowsVariable(String variable) {
        return VARIABLES_ONLY.contains(variable)
                || opensDeeper.entrySet().stream().anyMatch(known -> {
                    var withLines = known.getKey().toUpperCase(Locale.ROOT).replace('.', '_');
                    var one = withLines.replace("-", "");
                    var other = withLines.replace('-', '_');
                    return variable.equals(one)
                            || variable.equals(other)
                            || (known.getValue()
                                    && (variable.startsWith(one + "_") || variable.startsWith(other + "_")));
                });
    }
}
