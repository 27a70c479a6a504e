package nl.sluis.gateway.routes;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A set made of other folders within a gateway that runs, by what a start makes its own with; closed at once. */
public final class TriedSet {
    private TriedSet() {}

    /** @throws RuntimeException as a start would end in it */
    public static void of(ConfigurableApplicationContext gateway, Map<String, Object> folders) {
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .forEach(source -> settings.getPropertySources().remove(source.getName()));
        gateway.getEnvironment().getPropertySources().forEach(settings.getPropertySources()::addLast);
        settings.getPropertySources().addFirst(new MapPropertySource("tried", folders));
        new SetCompiler(gateway.getBeanFactory(), settings).compile().close();
    }
}
