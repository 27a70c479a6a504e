package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.gateway.SluisGateway;
import nl.sluis.gateway.StartReport;
import nl.sluis.gateway.cli.SeededFault;
import nl.sluis.gateway.cli.SeededFaultsTest;
import nl.sluis.gateway.cli.Sluis;
import nl.sluis.gateway.routes.TriedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;

/** What check calls good starts, and what a start refuses check refuses, in the same words. */
class StartAndCheckTest {
    private static final Set<String> BEFORE_ALL_ELSE = Set.of("settings");
    private static final Set<String> WITH_ITS_SET = Set.of("set");

    @TempDir
    Path folder;

    @BeforeEach
    void copiesTheProject() throws Exception {
        SeededFaultsTest.copyTheProjectTo(folder);
    }

    static Stream<SeededFault> settings() {
        return SeededFault.all().filter(fault -> BEFORE_ALL_ELSE.contains(fault.start()));
    }

    static Stream<SeededFault> sets() {
        return SeededFault.all().filter(fault -> WITH_ITS_SET.contains(fault.start()));
    }

    /** Each is a whole start, so two of different kinds; all with {@code -Dfaults.all=true}. */
    static Stream<SeededFault> others() {
        var kinds = new HashSet<String>();
        return SeededFault.all()
                .filter(fault -> !BEFORE_ALL_ELSE.contains(fault.start()) && !WITH_ITS_SET.contains(fault.start()))
                .filter(fault -> !fault.isWarning() && !fault.start().startsWith("does not"))
                .filter(fault -> Boolean.getBoolean("faults.all") || kinds.add(fault.start()))
                .limit(Boolean.getBoolean("faults.all") ? Long.MAX_VALUE : 2);
    }

    @Test
    void theConfigurationThatCheckCallsGoodStarts() {
        var out = new StringWriter();
        var exit = Sluis.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "check",
                "--config-dir=" + folder.resolve("config"),
                "--routes-dir=" + folder.resolve("routes"),
                "--data-dir=" + folder.resolve("data"));
        assertThat(exit).as(out.toString()).isZero();
        assertThatCode(this::trySet).doesNotThrowAnyException();
    }

    /** In a process of its own, for what a library has to say it says once a process. */
    @Test
    void whatCheckPrintsForAProgramIsItsAnswerAndNothingElse() throws Exception {
        var command = ChildProgram.shared().ownCommand();
        command.addAll(List.of("check", "--offline", "--json"));
        command.add("--config-dir=" + folder.resolve("config"));
        command.add("--routes-dir=" + folder.resolve("routes"));
        var check = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = check.inputReader()) {
            assertThat(out.readLine()).isEqualTo("{");
            assertThat(out.lines().toList()).last().isEqualTo("}");
        }
        assertThat(check.waitFor()).isZero();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aFaultOfASetStopsTheStartInTheWordsOfCheck(SeededFault fault) throws Exception {
        fault.putInto(folder);
        assertThat(told(catchThrowable(this::trySet))).contains(textOf(fault));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aFaultOfTheSettingsStopsTheStartInTheWordsOfCheck(SeededFault fault) throws Exception {
        fault.putInto(folder);
        assertThat(told(catchThrowable(this::start))).contains(textOf(fault));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anyOtherFaultStopsTheStartInTheWordsOfCheck(SeededFault fault) throws Exception {
        fault.putInto(folder);
        assertThat(told(catchThrowable(this::start))).contains(textOf(fault));
    }

    private void trySet() {
        TriedSet.of(
                Gateway.shared().application(),
                Map.of(
                        "sluis.config-dir", folder.resolve("config").toString(),
                        "sluis.routes-dir", folder.resolve("routes").toString(),
                        "sluis.data-dir", folder.resolve("data").toString()));
    }

    private void start() {
        var arguments = new ArrayList<>(Gateway.settings(folder.resolve("data"), 1));
        arguments.addAll(List.of(
                "--sluis.config-dir=" + folder.resolve("config"),
                "--sluis.routes-dir=" + folder.resolve("routes"),
                "--spring.config.location=classpath:/,file:" + folder.resolve("config") + "/"));
        new SpringApplication(SluisGateway.class)
                .run(arguments.toArray(String[]::new))
                .close();
    }

    private static String told(Throwable failure) {
        assertThat(failure).as("the start is refused").isNotNull();
        return StartReport.of(failure);
    }

    private static String textOf(SeededFault fault) {
        return fault.says().split(": ", 2)[1];
    }
}
