package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.sluis.gateway.message.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Tag("whole-space")
class PolicyConfigurationTest {
    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withUserConfiguration(PolicyConfiguration.class)
            .withBean(Signatories.class, () -> List::of);

    @TempDir
    Path folder;

    @Test
    void startsInDevelopmentWithTheRulesOfTheConfigurationFolder() {
        // When
        start.withPropertyValues("sluis.mode=development").run(context -> {
            // Then
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Catalogue.class).all()).hasSize(17);
            assertThat(context.getBean(DecisionPoint.class).policyHash())
                    .isEqualTo(PolicyFolder.real().policyHash());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "developmentt", ""})
    void startsInNoOtherModeWithoutSignedRules(String mode) {
        // When
        start.withPropertyValues("sluis.mode=" + mode).run(context -> {
            // Then
            assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(PolicyRefusedException.class)
                    .hasMessageContaining("is not signed");
        });
    }

    @Test
    void doesNotStartWithoutAMode() {
        // When
        start.run(context -> {
            // Then
            assertThat(context).hasFailed();
        });
    }

    @Test
    void doesNotStartOnAnotherFolderThanTheOneNamed() {
        // When
        start.withPropertyValues("sluis.mode=development", "sluis.config-dir=" + folder)
                .run(context -> {
                    // Then
                    assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("is not a folder");
                });
    }
}
