package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RiskTest {
    @ParameterizedTest
    @EnumSource
    void theTestThatShowsAMeasureExists(Risk risk) throws IOException {
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            assertThat(files.map(file -> file.getFileName().toString())).contains(risk.test() + ".java");
        }
    }
}
