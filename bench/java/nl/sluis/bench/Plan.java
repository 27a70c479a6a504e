package nl.sluis.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
            defaultValue = "1",
            description =
                    "how often each system runs, interleaved; the table shows medians (default: ${DEFAULT-VALUE})")
    int rounds;

    @Option(
            names = "--connections",
            split = ",",
            defaultValue = "64,256",
            description =
                    "kept open by the load client; each server is measured with each number, one after the other (default: ${DEFAULT-VALUE})")
    List<Integer> connections = List.of();

    @Option(
            names = "--rate",
            defaultValue = "0",
            description = "messages per second over all connections, open loop; 0: closed loop (default)")
    long rate;

    @Option(names = "--size", defaultValue = "2048", description = "bytes of a message (default: ${DEFAULT-VALUE})")
    int size;

    @Option(
            names = "--persons",
            defaultValue = "2000",
            description = "persons with consent whom the messages are about (default: ${DEFAULT-VALUE})")
    int persons;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "before the first measurement of each server (default: ${DEFAULT-VALUE})")
    int warmUpSeconds;

    @Option(
            names = "--measure",
            paramLabel = "SECONDS",
            defaultValue = "30",
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
            warmUpSeconds = Math.min(warmUpSeconds, 10);
            measureSeconds = Math.min(measureSeconds, 5);
            persons = Math.min(persons, 200);
            drainSeconds = Math.min(drainSeconds, 20);
        }
        if (togetherSeconds > 0 || doorSeconds > 0) {
            connections = connections.subList(0, 1);
        }
        return this;
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

    Path build() {
        return home.resolve("target/bench");
    }
}
