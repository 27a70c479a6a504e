package nl.sluis.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Whether a gateway would start with these settings, without starting one: keys, values, and what the mode asks. */
public final class SettingsProblems {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OURS = "nl.sluis.";

    private SettingsProblems() {}

    /**
     * Everything that is wrong, a sentence each with file and line where there is one; never a value.
     *
     * @param mode {@code development} or {@code production}, in which the gateway would start
     */
    public static List<String> in(ConfigurableEnvironment environment, String mode) {
        var problems = new ArrayList<>(KnownSettings.ofClassPath().problemsIn(environment));
        ModeRules.problem(environment, mode)
                .ifPresent(refused -> problems.add(placed(environment, String.valueOf(refused.getMessage()))));
        if (problems.isEmpty()) {
            problems.addAll(values(environment));
        }
        return List.copyOf(problems);
    }

    /** A sentence that begins with the key of a setting, behind the place of that setting. */
    private static String placed(ConfigurableEnvironment environment, String sentence) {
        var key = sentence.split(" ", 2)[0];
        var place = key.endsWith(":") ? key : placeOf(environment, key);
        return place.equals(key) ? sentence : place + ": " + sentence;
    }

    /** File and line of a setting, or the name of what gives it; the key itself when nothing does. */
    public static String placeOf(ConfigurableEnvironment environment, String key) {
        return environment.getPropertySources().stream()
                .filter(source -> source.containsProperty(key))
                .findFirst()
                .map(source -> SettingPlace.of(OriginLookup.getOrigin(source, key), source.getName()))
                .orElse(key);
    }

    private static List<String> values(ConfigurableEnvironment environment) {
        var problems = new ArrayList<String>();
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            var binder = Binder.get(environment);
            var validator = new SpringValidatorAdapter(validators.getValidator());
            for (var group : new ObjectMapper()
                    .readTree(SettingsProblems.class.getClassLoader().getResource(METADATA))
                    .path("groups")) {
                if (group.path("type").asText().startsWith(OURS)) {
                    bind(
                                    binder,
                                    group.path("name").asText(),
                                    group.path("type").asText(),
                                    new ValidationBindHandler(
                                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT), validator))
                            .forEach(sentence -> problems.add(placed(environment, sentence)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of known settings in this program cannot be read", e);
        }
        return problems;
    }

    private static List<String> bind(Binder binder, String prefix, String type, BindHandler handler) {
        try {
            var unused = binder.bindOrCreate(prefix, Bindable.of(Class.forName(type)), handler);
            return List.of();
        } catch (BindException refused) {
            return SettingRefusal.sentences(refused);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the settings record " + type + " is not in this program", e);
        }
    }
}
