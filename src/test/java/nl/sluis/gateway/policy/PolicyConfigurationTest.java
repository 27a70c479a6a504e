package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PolicyConfigurationTest {
    private static final Signatories PEOPLE =
            () -> Stream.of(Officer.GGZ, Officer.UWV).map(Officer::signatory).toList();

    @TempDir
    Path folder;

    private PolicyFolder rules;
    private ApplicationContextRunner start;

    @BeforeEach
    void writesASmallConfigurationFolder() throws IOException {
        copy(Path.of("config", "messages"), folder.resolve("messages"));
        Files.copy(Path.of("config", "regelingen.yaml"), folder.resolve("regelingen.yaml"));
        rules = new PolicyFolder(Files.createDirectory(folder.resolve("policy")));
        start = start().withPropertyValues("sluis.config-dir=" + folder);
    }

    @Tag("whole-space")
    @Test
    void startsInDevelopmentWithTheRulesOfThisProject() {
        // When
        start().withPropertyValues("sluis.mode=development").run(context -> {
            // Then
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(DecisionPoint.class).policyHash())
                    .isEqualTo(PolicyFolder.real().policyHash());
        });
    }

    @Test
    void startsInDevelopmentWithTheRulesOfTheConfigurationFolder() {
        // When
        start.withPropertyValues("sluis.mode=development").run(context -> {
            // Then
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Assessor.class)).isNotNull();
            assertThat(context.getBean(Catalogue.class).all()).hasSize(17);
            assertThat(context.getBean(Schemes.class).find("ips-uwv")).isPresent();
            assertThat(context.getBean(DecisionPoint.class).policyHash())
                    .isEqualTo(rules.compile().policyHash());
            assertThat(context.getBean(Adoption.class)).isInstanceOf(Adoption.NotAdopted.class);
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

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8443/log", "gateway.example.nl/log"})
    void startsInProductionWithRulesThatWereSignedForItsOrigin(String origin) {
        // Given
        sign(origin);

        // When
        start.withPropertyValues("sluis.mode=production", "sluis.origin=" + origin)
                .run(context -> {
                    // Then
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(Adoption.class))
                            .isEqualTo(new Adoption.Adopted(1, List.of(Officer.GGZ.key(), Officer.UWV.key())));
                });
    }

    @Test
    void takesTheOriginOfThisMachineWhereNoneIsSet() {
        // Given
        sign("localhost:8443/log");

        // When
        start.withPropertyValues("sluis.mode=production").run(context -> {
            // Then
            assertThat(context).hasNotFailed();
        });
    }

    @Test
    void doesNotStartWithRulesThatWereSignedForAnotherOrigin() {
        // Given
        sign("gateway.example.nl/log");

        // When
        start.withPropertyValues("sluis.mode=production", "sluis.origin=other.example.nl/log")
                .run(context -> {
                    // Then
                    assertThat(context.getStartupFailure())
                            .rootCause()
                            .hasMessageContaining("signed for the gateway gateway.example.nl/log");
                });
    }

    @Test
    void doesNotStartWithARuleThatLetsAMessageWaitLongerThanTheOutboxKeepsIt() {
        // Given
        rules.replace(PolicyFolder.UWV_GGZ, "destination: care-5y }", "destination: care-5y, waiting: P2D }");

        // When
        start.withPropertyValues("sluis.mode=development", "sluis.routes.deliver-within=36h")
                .run(context -> {
                    // Then
                    assertThat(context.getStartupFailure())
                            .rootCause()
                            .hasMessageContaining("the outbox keeps none longer than PT36H");
                });
        start.withPropertyValues("sluis.mode=development")
                .run(context -> assertThat(context).hasNotFailed());
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
        start.withPropertyValues("sluis.mode=development", "sluis.config-dir=" + folder.resolve("elsewhere"))
                .run(context -> {
                    // Then
                    assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("is not a folder");
                });
    }

    private void sign(String origin) {
        rules.adoptAll();
        var matrix = rules.compile();
        for (var officer : List.of(Officer.GGZ, Officer.UWV)) {
            var bundle = new PolicyBundle(rules.path(), origin, matrix.policyHash());
            var note = new Signing(matrix, bundle, PEOPLE)
                    .by(officer.signatory(), OptionalLong.empty(), officer.signature());
            rules.write(PolicyBundle.FILE, new String(note.bytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static ApplicationContextRunner start() {
        return new ApplicationContextRunner()
                .withUserConfiguration(PolicyConfiguration.class)
                .withBean(Signatories.class, () -> PEOPLE);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
