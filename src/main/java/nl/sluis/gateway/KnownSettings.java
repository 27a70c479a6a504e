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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Nearest;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The keys that somebody reads, as the compiler found them in the settings records (Spring Boot's configuration metadata),
 * with the few that belong to the whole. Of {@code sluis.*} none is passed over, wherever it stands; in the operator's own
 * file none at all; and what Camel can be told by settings is not the operator's to say.
 */
final class KnownSettings {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String PREFIX = "sluis.";
    /** Of Camel's own settings some trace, spool or load routes from elsewhere, past the check of the routes. */
    private static final String CAMEL = "camel.";
    /** Camel says this to itself when Spring uses virtual threads. */
    private static final Set<String> OF_CAMEL_ITSELF = Set.of("camel.threads.virtual.enabled");

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
        // behind a list, a map or a record of ours stand more names: the strict binding of its settings sees to those
        known.merge(name, type.startsWith("java.util.") || type.startsWith("nl.sluis."), Boolean::logicalOr);
    }

    Set<String> names() {
        return names(PREFIX);
    }

    private Set<String> names(String prefix) {
        return opensDeeper.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of each key that nobody reads, or that is not the operator's, a sentence; never a value. */
    List<String> problemsIn(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> problemsIn((EnumerablePropertySource<?>) source))
                .toList();
    }

    private Stream<String> problemsIn(EnumerablePropertySource<?> source) {
        var fromShell = source instanceof SystemEnvironmentPropertySource;
        return Arrays.stream(source.getPropertyNames()).flatMap(key -> {
            var origin = OriginLookup.getOrigin(source, key);
            var place = SettingPlace.of(origin, source.getName());
            if (SettingPlace.isOfThisProgram(origin) || OF_CAMEL_ITSELF.contains(key)) {
                return Stream.empty();
            }
            if (key.toLowerCase(Locale.ROOT).replace('_', '.').startsWith(CAMEL)) {
                return Stream.of(place + ": " + key + " is Camel's own setting, and none of those may be given here");
            }
            var known = fromShell
                    ? !key.startsWith("SLUIS_") || knowsVariable(key)
                    : knows(key) || !(isOurs(key) || SettingPlace.isAFile(origin));
            return known ? Stream.empty() : Stream.of(place + ": " + sentence(key));
        });
    }

    private String sentence(String key) {
        var ours = key.startsWith("SLUIS_") || isOurs(key);
        var written = key.startsWith("SLUIS_") ? key.toLowerCase(Locale.ROOT).replace('_', '.') : key;
        return "unknown setting " + key + "; did you mean '"
                + Nearest.to(written, ours ? names() : opensDeeper.keySet()) + "'?";
    }

    private static boolean isOurs(String key) {
        return key.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    private boolean knows(String key) {
        var name = ConfigurationPropertyName.adapt(key, '.');
        return opensDeeper.entrySet().stream().anyMatch(known -> {
            var one = ConfigurationPropertyName.adapt(known.getKey(), '.');
            return one.equals(name) || (known.getValue() && one.isAncestorOf(name));
        });
    }

    private boolean knowsVariable(String variable) {
        return VARIABLES_ONLY.contains(variable)
                || opensDeeper.entrySet().stream()
                        .filter(known -> known.getKey().startsWith(PREFIX))
                        .anyMatch(known -> {
                            var withLines =
                                    known.getKey().toUpperCase(Locale.ROOT).replace('.', '_');
                            var one = withLines.replace("-", "");
                            var other = withLines.replace('-', '_');
                            return variable.equals(one)
                                    || variable.equals(other)
                                    || (known.getValue()
                                            && (variable.startsWith(one + "_") || variable.startsWith(other + "_")));
                        });
    }
}
