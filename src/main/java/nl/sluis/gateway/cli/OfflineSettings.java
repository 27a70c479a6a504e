package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The settings as a start would find them, without one: the environment, {@code application.yaml}, the defaults. */
final class OfflineSettings {
    private static final String FILE = "application.yaml";

    private OfflineSettings() {}

    static ConfigurableEnvironment of(Path configDir) {
        var environment = new StandardEnvironment();
        var file = configDir.resolve(FILE);
        if (Files.exists(file)) {
            add(environment, file.toString(), new FileSystemResource(file));
        }
        add(environment, "defaults", new ClassPathResource(FILE));
        return environment;
    }

    /** As somebody who starts the gateway would say it behind {@code run}. */
    static void put(ConfigurableEnvironment environment, String key, String value) {
        environment.getPropertySources().addFirst(new MapPropertySource(key, Map.of(key, value)));
    }

    private static void add(ConfigurableEnvironment environment, String name, Resource yaml) {
        try {
            new YamlPropertySourceLoader()
                    .load(name, yaml)
                    .forEach(source -> environment.getPropertySources().addLast(source));
        } catch (IOException | RuntimeException e) {
            throw new CommandFailedException(name + " cannot be read as YAML: " + e.getMessage(), e);
        }
    }
}
