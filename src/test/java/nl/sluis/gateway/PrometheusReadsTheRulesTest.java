package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The alarms, read by Prometheus' own program (Debian: prometheus). Skipped by name where it is not installed. */
@Tag("foreign")
class PrometheusReadsTheRulesTest {
    @Test
    void promtoolTakesTheAlarms() throws Exception {
        var promtool = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(promtool.isPresent(), "promtool is not installed");
        var checked = new ProcessBuilder(
                        promtool.orElseThrow().toString(),
                        "check",
                        "rules",
                        Path.of("docs", "operating", "sluis-alarmen.rules.yaml").toString())
                .redirectErrorStream(true)
                .start();
        var told = new String(checked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(checked.waitFor()).as(told).isZero();
        assertThat(told).contains("SUCCESS");
    }
}
