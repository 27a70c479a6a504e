package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Runs a {@link Plan}: each system in turn, the same load on each, and then the report. */
final class Bench {
    private final Plan plan;
    private final Path folder;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> ledgers = new ArrayList<>();
    private @Nullable Pki pki;

    private Bench(Plan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        var plan = new Plan();
        var line = new CommandLine(plan).setCaseInsensitiveEnumValuesAllowed(true);
        int refused = line.execute(arguments);
        if (refused != 0 || line.isUsageHelpRequested() || line.isVersionHelpRequested()) {
            System.exit(refused);
        }
        var name = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
        var folder = Files.createDirectories(
                plan.settled().bench().resolve("results").resolve(name));
        new Bench(plan, folder.toRealPath()).run();
        System.exit(0);
    }

    private void run() throws IOException {
        for (int round = 1; round <= plan.rounds; round++) {
            for (var system : plan.systems) {
                System.err.printf("%s, round %d of %d%n", system.title(), round, plan.rounds);
                tryOut(system, folder.resolve(system.name().toLowerCase(Locale.ROOT) + "-" + round));
            }
        }
        var report = new Report(plan, measurements, ledgers);
        System.out.println(report.markdown());
        report.write(folder);
        System.err.println("written: " + folder);
    }

    private void tryOut(Contender system, Path own) throws IOException {
        int receiverPort = Starter.freePort();
        try (var server = new Starter(plan, own, receiverPort, pki).start(system)) {
            var certificates = Starter.ready(system, server, own, pki);
            pki = certificates;
            try (var receiver = LeanReceiver.open(certificates.of(Pki.RECEIVER), receiverPort)) {
                drive(system, server, certificates, receiver);
            }
        }
    }

    private void drive(Contender system, Server server, Pki certificates, LeanReceiver receiver) throws IOException {
        var persons = TestPersons.first(plan.persons);
        var sender = certificates.of(Pki.SENDER);
        var messages = plan.bench().resolve("messages");
        var template = MessageTemplate.read(messages.resolve("traject-aanvraag.json"), plan.size, persons);
        server.await("routes", () -> !template.tryOne(sender, server.port()).tooEarly());
        if (system == Contender.SLUIS) {
            System.err.printf("  recording %,d consents%n", persons.size());
            Consents.record(sender, server.port(), messages.resolve("toestemming.json"), persons);
        }
        var first = template.tryOne(sender, server.port());
        if (!first.accepted()) {
            throw new IOException("a message was answered with " + first.status() + ": " + first.body());
        }
        // nothing is under way now: each of these few messages was answered after it was passed on, or waits in Sluis
        long before = system == Contender.SLUIS ? 1 : receiver.delivered();
        for (int connections : plan.connections) {
            var load = Load.start(sender, server.port(), template, connections);
            try (var trial = new Trial(system, server, load, receiver, before)) {
                if (plan.doorSeconds > 0) {
                    door(trial);
                } else if (plan.togetherSeconds > 0) {
                    together(trial);
                } else {
                    table(system, trial, connections == plan.connections.getFirst());
                }
                before = trial.acceptedSoFar();
                ledgers.add(trial.ledger());
            }
        }
    }

    private void door(Trial trial) {
        trial.slowReceiver();
        trial.send(plan.rate, Long.MAX_VALUE);
        trial.run("warm-up, receiver slow", plan.warmUp());
        measurements.add(trial.measure(Phase.ACCEPT, Duration.ofSeconds(plan.doorSeconds)));
    }

    private void together(Trial trial) {
        trial.send(plan.rate, plan.backlog);
        measurements.addAll(trial.rows(Duration.ofSeconds(plan.togetherSeconds)));
        var ignored = trial.drain(Duration.ofSeconds(plan.drainSeconds));
    }

    /** @param cold whether this server has had no load yet */
    private void table(Contender system, Trial trial, boolean cold) {
        trial.send(plan.rate, plan.backlog);
        trial.run("warm-up", cold ? plan.warmUp() : plan.warmUp().dividedBy(4));
        measurements.add(trial.measure(Phase.THROUGH, plan.measure()));
        if (system == Contender.SLUIS) {
            trial.slowReceiver();
            trial.send(plan.rate, Long.MAX_VALUE);
            trial.run("warm-up, receiver slow", plan.warmUp().dividedBy(6));
            measurements.add(trial.measure(Phase.ACCEPT, plan.measure()));
            measurements.add(trial.drain(Duration.ofSeconds(plan.drainSeconds)));
        } else {
            trial.settle(Duration.ofSeconds(5));
        }
    }
}
