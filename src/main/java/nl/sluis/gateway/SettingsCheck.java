package nl.sluis.gateway;

import java.util.List;
import org.apache.commons.logging.Log;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Before anything else is made: the mode is named, every key is a known one, and development does not listen to the
 * network.
 *
 * <p>Spring's own default is to pass over a key that nobody reads; here it refuses, since a misspelt limit is no limit.
 */
final class SettingsCheck implements EnvironmentPostProcessor, Ordered {
    private final Log log;

    SettingsCheck(DeferredLogFactory logs) {
        this.log = logs.getLog(SettingsCheck.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!application.getAllSources().contains(SluisGateway.class)) {
            return; // a test that starts a part of the house on its own
        }
        refuseAny(KnownSettings.ofClassPath().problemsIn(environment));
        var mode = environment.getProperty("sluis.mode", "");
        ModeRules.problem(environment, mode).ifPresent(refused -> {
            throw refused;
        });
        if (mode.equals("development")) {
            log.warn("development mode: keys and certificates are made up, stand-ins receive, and only this machine"
                    + " can connect (127.0.0.1)");
        }
    }

    private static void refuseAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new StartRefusedException(
                    String.join("\n", problems), "Mend this, or take it away; ./sluis check tells the same.");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
