package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a run does: the flags of {@code bench/run}. */
@Command(
        name = "bench/run",
        description = "Drives the gateway and its baselines in turn with the same bounded load, over loopback.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Plan implements Runnable {
    @Option(
            names = "--systems",
            split = ",",
            defaultValue = "sluis,a,d",
            description = "which, in this order: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    List<Contender> systems = List.of();

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "one-type,mix,limits,start",
            description =
                    "one-type, mix, limits, start, kroxylicious, nodes, regions, growth (default: ${DEFAULT-VALUE}: the table, in some twenty minutes)")
    List<String> parts = List.of();

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description =
                    "also writes the tables into the marked places of this file, and the raw figures beside the bench")
    @Nullable
    Path write;

    @Option(names = "--quick", description = "a smoke run of seconds: its figures mean nothing")
    boolean quick;

    @Option(
            names = "--together",
            paramLabel = "SECONDS",
            description =
                    "instead of the table: accept and deliver together for so long, with the rates of every ten seconds")
    int togetherSeconds;

    @Option(
            names = "--door",
            paramLabel = "SECONDS",
            description = "instead of the table: accept alone for so long, while the receiver hardly answers")
    int doorSeconds;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description =
                    "how often each system is measured, in turns; the tables show medians (default: ${DEFAULT-VALUE})")
    int rounds;

    @Option(
            names = "--connections",
            split = ",",
            defaultValue = "64,256",
            description =
                    "kept open by the load client; each server is measured with each number, one after the other (default: ${DEFAULT-VALUE})")
    List<Integer> connections = List.of();

    @Option(
            names = "--shares",
            split = ",",
            defaultValue = "0.25,0.5,0.75",
            description = "of the most that a system did, sent in the open loop of the mix (default: ${DEFAULT-VALUE})")
    List<Double> shares = List.of();

    @Option(
            names = "--consents",
            defaultValue = "1000000",
            description = "rows of the consent register under the mix (default: ${DEFAULT-VALUE})")
    int consents;

    @Option(
            names = "--regions",
            defaultValue = "35",
            description = "regions that the messages of the mix are in (default: ${DEFAULT-VALUE})")
    int regions;

    @Option(
            names = "--logs",
            split = ",",
            paramLabel = "FOLDER",
            description = "logs of bench/log generate for the part growth, the smallest first; it adds entries to them")
    List<Path> logs = List.of();

    @Option(names = "--size", defaultValue = "2048", description = "bytes of a message (default: ${DEFAULT-VALUE})")
    int size;

    @Option(
            names = "--persons",
            defaultValue = "1000",
            description = "persons with consent whom the messages are about (default: ${DEFAULT-VALUE})")
    int persons;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "35",
            description = "before the first measurement of each server (default: ${DEFAULT-VALUE})")
    int warmUpSeconds;

    @Option(
            names = "--measure",
            paramLabel = "SECONDS",
            defaultValue = "6",
            description = "of each measurement (default: ${DEFAULT-VALUE})")
    int measureSeconds;

    @Option(
            names = "--backlog",
            defaultValue = "5000",
            description =
                    "when accept and delivery run together: how many accepted messages may wait before the client pauses (default: ${DEFAULT-VALUE})")
    long backlog;

    @Option(
            names = "--drain",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description =
                    "at most, for what waits after the measurement of accepting alone (default: ${DEFAULT-VALUE})")
    int drainSeconds;

    @Option(
            names = "--jvm",
            split = " ",
            defaultValue = "-Xms512m -Xmx512m -XX:+UseParallelGC -XX:+UseTransparentHugePages",
            description = "flags of each server's JVM (default: ${DEFAULT-VALUE})")
    List<String> jvm = List.of();

    @Option(
            names = "--gateway",
            paramLabel = "ARGUMENT",
            description = "one more argument for the gateway, as --gateway=--sluis.delivery.concurrency=8; repeatable")
    List<String> gateway = List.of();

    @Option(
            names = "--pool",
            defaultValue = "32",
            description = "database connections of D (default: ${DEFAULT-VALUE})")
    int pool;

    @Option(names = "--keep", description = "keep the data folders of the servers")
    boolean keep;

    @Option(names = "--home", hidden = true, defaultValue = ".", description = "the checkout")
    Path home = Path.of(".");

    /** The flags are all there is to it: picocli wants to run something. */
    @Override
    public void run() {}

    /** The flags as they hold: {@code --quick} shortens what is longer. */
    Plan settled() {
        if (quick) {
            warmUpSeconds = Math.min(warmUpSeconds, 6);
            measureSeconds = Math.min(measureSeconds, 3);
            persons = Math.min(persons, 200);
            consents = Math.min(consents, 10_000);
            rounds = 1;
            drainSeconds = Math.min(drainSeconds, 20);
        }
        if (togetherSeconds > 0 || doorSeconds > 0) {
            connections = connections.subList(0, 1);
        }
        return this;
    }

    /** Under which the figures are measured. */
    Conditions conditions() {
        return new Conditions(this);
    }

    /** The parts to run, in order. */
    List<String> chosen() {
        if (togetherSeconds > 0) {
            return List.of("together");
        }
        return doorSeconds > 0 ? List.of("door") : parts;
    }

    Duration warmUp() {
        return Duration.ofSeconds(warmUpSeconds);
    }

    Duration measure() {
        return Duration.ofSeconds(measureSeconds);
    }

    Path bench() {
        return home.resolve("bench");
    }

    Path messages() {
        return bench().resolve("messages");
    }

    Path jar() throws IOException {
        return build().resolve("sluis.jar").toRealPath();
    }

    Path build() {
        return home.resolve("target/bench");
    }
}
