package nl.sluis.gateway.routes;

import java.nio.file.Path;
import java.util.Map;
import nl.sluis.gateway.consent.RegisterConfiguration;
import nl.sluis.gateway.intake.EditionConfiguration;
import nl.sluis.gateway.party.PartyConfiguration;
import nl.sluis.gateway.policy.PolicyConfiguration;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Makes a set of what stands in the folders of routes and configuration: read, compiled, checked, its routes started with
 * nothing leading into them. The start and every activation use it; what either refuses, both do.
 *
 * <p>A set is a small application context within that of the gateway: it sees journal and keys, and is not seen.
 */
final class SetCompiler {
    private final ConfigurableListableBeanFactory gateway;
    private final ConfigurableEnvironment environment;

    SetCompiler(ConfigurableListableBeanFactory gateway, ConfigurableEnvironment environment) {
        this.gateway = gateway;
        this.environment = environment;
    }

    /** Of the folders of the settings. @throws RuntimeException caused by what is wrong; nothing is left behind */
    WorkingSet compile() {
        return compile(Map.of());
    }

    /** Of other folders. @throws RuntimeException caused by what is wrong; nothing is left behind */
    WorkingSet compile(Path routes, Path config) {
        return compile(Map.of("sluis.routes-dir", routes.toString(), "sluis.config-dir", config.toString()));
    }

    private WorkingSet compile(Map<String, Object> instead) {
        // bound by its bean factory alone: with the gateway's context as parent, each set that ends would end the
        // gateway
        var parts = new AnnotationConfigApplicationContext(new DefaultListableBeanFactory(gateway));
        try {
            parts.setEnvironment(settings(instead));
            parts.getBeanFactory().setConversionService(gateway.getConversionService());
            parts.register(
                    PolicyConfiguration.class,
                    PartyConfiguration.class,
                    RegisterConfiguration.class,
                    EditionConfiguration.class,
                    RoutesOfSet.class);
            parts.refresh();
            return new WorkingSet(parts);
        } catch (RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    private ConfigurableEnvironment settings(Map<String, Object> instead) {
        var settings = new StandardEnvironment();
        var sources = settings.getPropertySources();
        sources.forEach(source -> sources.remove(source.getName()));
        environment.getPropertySources().stream()
                .filter(source -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                .forEach(sources::addLast);
        sources.addFirst(new MapPropertySource("folders of an earlier set", instead));
        ConfigurationPropertySources.attach(settings);
        return settings;
    }
}
