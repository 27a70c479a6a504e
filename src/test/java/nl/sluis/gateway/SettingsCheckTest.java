package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogs;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsCheckTest {
    private static final Map<String, Object> GOOD = Map.of(
            "sluis.mode", "development", "server.address", "127.0.0.1", "management.server.address", "localhost");

    @Test
    void acceptsDevelopmentOnThisMachine() {
        check(Map.of());
    }

    @Test
    void refusesWithoutAModeAndNamesBoth() {
        assertThatThrownBy(() -> check(Map.of("sluis.mode", "")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("development")
                .hasMessageContaining("production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "Development", "prod"})
    void refusesAModeThatThereIsNot(String mode) {
        assertThatThrownBy(() -> check(Map.of("sluis.mode", mode))).hasMessageContaining("production");
    }

    @Test
    void namesTheNearestKeyOfAMisspeltOne() {
        assertThatThrownBy(() -> check(Map.of("sluis.conole.port", "1")))
                .hasMessageContaining("unknown setting sluis.conole.port; did you mean 'sluis.console.port'?");
    }

    @Test
    void readsAKeyInEverySpellingThatSpringReads() {
        check(Map.of("sluis.dataDir", "data", "sluis.config_dir", "config"));
    }

    @Test
    void neverShowsTheValueOfAnUnknownKey() {
        assertThatThrownBy(() -> check(Map.of("sluis.passwort", "geheim")))
                .hasMessageNotContaining("geheim")
                .extracting(refused -> ((StartRefusedException) refused).remedy())
                .asString()
                .doesNotContain("geheim");
    }

    @Test
    void refusesAnUnknownVariableOfTheShell() {
        assertThatThrownBy(() -> checkShell("SLUIS_DATA_DIRR")).hasMessageContaining("SLUIS_DATA_DIRR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SLUIS_DATA_DIR",
                "SLUIS_DATADIR",
                "SLUIS_CONSOLE_PORT",
                "SLUIS_STAND_IN_PORT",
                "SLUIS_KEYSTORE_PASSPHRASE"
            })
    void knowsAVariableInBothItsSpellings(String variable) {
        checkShell(variable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.address", "management.server.address"})
    void keepsDevelopmentOffTheNetwork(String key) {
        assertThatThrownBy(() -> check(Map.of(key, "0.0.0.0"))).hasMessageContaining(key);
    }

    @Test
    void refusesProductionUnderTheNameOfDevelopment() {
        assertThatThrownBy(() -> check(Map.of("sluis.mode", "production", "sluis.origin", "localhost/log")))
                .hasMessageContaining("sluis.origin");
    }

    @Test
    void takesNoSettingOfCamel() {
        assertThatThrownBy(() -> check(Map.of("camel.main.tracing", "true")))
                .hasMessageContaining("camel.main.tracing");
        assertThatThrownBy(() -> checkShell("CAMEL_MAIN_ROUTES_INCLUDE_PATTERN"))
                .hasMessageContaining("CAMEL_MAIN");
    }

    @Test
    void knowsEverySettingOfApplicationYaml() {
        assertThat(KnownSettings.ofClassPath().names())
                .contains("sluis.mode", "sluis.console.port", "sluis.stand-in.port", "sluis.data-dir");
    }

    private static void check(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("good", GOOD));
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new SettingsCheck(new DeferredLogs()).postProcessEnvironment(environment, application());
    }

    private static void checkShell(String variable) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, "1")));
        environment.getPropertySources().addFirst(new MapPropertySource("good", GOOD));
        new SettingsCheck(new DeferredLogs()).postProcessEnvironment(environment, application());
    }

    private static SpringApplication application() {
        return new SpringApplication(SluisGateway.class);
    }
}
