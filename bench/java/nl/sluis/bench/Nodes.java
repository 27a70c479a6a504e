package nl.sluis.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One node, and two, on one PostgreSQL that is nobody's own. Where all of it shares two processors, two nodes cannot be faster:
 * what shows is what the second costs.
 */
record Nodes(Plan plan, OneType scene) implements Part {
    private static final Duration RAMP = Duration.ofSeconds(2);
    private static final List<String> ROLES = List.of("owner", "writer", "reader", "retention");

    @Override
    public Finding run(Fleet fleet) throws IOException {
        var measurements = new LinkedHashMap<Integer, List<Measurement>>();
        var ledgers = new ArrayList<String>();
        for (int count : List.of(1, 2)) {
            var folder = plan.build().resolve("nodes-" + count);
            Server.delete(folder);
            try (var postgres = postgres(folder.resolve("postgres/data"))) {
                measurements.put(count, measured(fleet, count, folder.toAbsolutePath(), postgres, ledgers));
            } finally {
                Server.delete(folder);
            }
        }
        return finding(measurements, ledgers);
    }

    private static EmbeddedPostgres postgres(Path data) throws IOException {
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(Files.createDirectories(data))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "200")
                .start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var role : ROLES) {
                statement.execute("create role sluis_" + role + " login");
            }
            statement.execute("create database sluis owner sluis_owner");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return postgres;
    }

    private List<Measurement> measured(
            Fleet fleet, int count, Path folder, EmbeddedPostgres postgres, List<String> ledgers) throws IOException {
        int receiverPort = Starter.freePort();
        var servers = new ArrayList<Server>();
        Pki pki = null;
        for (int node = 0; node < count; node++) {
            var own = folder.resolve("node-" + node);
            if (node > 0) {
                share(folder.resolve("node-0/data"), own.resolve("data"));
            }
            servers.add(new Starter(plan, own, receiverPort, null).gateway(scene, database(postgres.getPort())));
            pki = Starter.ready(Contender.SLUIS, servers.get(node), own, null);
        }
        var receiver = LeanReceiver.open(Objects.requireNonNull(pki).of(Pki.RECEIVER), receiverPort);
        try (var station = new Station(Contender.SLUIS, scene, servers, pki, receiver, folder.resolve("postgres"))) {
            Fleet.prepare(station, servers.getLast());
            var found = rounds(fleet, station);
            ledgers.add(count + (count == 1 ? " node: " : " nodes: ") + station.ledger());
            return found;
        }
    }

    private List<Measurement> rounds(Fleet fleet, Station station) {
        var found = new ArrayList<Measurement>();
        try (var trial = fleet.trial(station, plan.connections.getFirst())) {
            trial.asFastAsAnswered(plan.backlog);
            trial.run("warm-up", plan.warmUp());
            for (int round = 0; round < plan.rounds; round++) {
                found.add(trial.measure(Phase.THROUGH, plan.measure()));
            }
            trial.slowReceiver();
            trial.asFastAsAnswered(Long.MAX_VALUE);
            trial.run("ramp, receiver slow", RAMP);
            for (int round = 0; round < plan.rounds; round++) {
                found.add(trial.measure(Phase.ACCEPT, plan.measure()));
            }
            found.add(trial.drain(Duration.ofSeconds(plan.drainSeconds)));
        }
        return found;
    }

    private static void share(Path first, Path second) throws IOException {
        Files.createDirectories(second);
        for (var name : List.of("pki", "keys")) {
            Files.createSymbolicLink(second.resolve(name), first.resolve(name));
        }
    }

    private static List<String> database(int port) {
        var settings = new ArrayList<>(List.of("--sluis.database.url=jdbc:postgresql://127.0.0.1:" + port + "/sluis"));
        ROLES.forEach(role -> settings.add("--sluis.database." + role + "-password=" + role)); // it asks for none
        return settings;
    }

    private Finding finding(Map<Integer, List<Measurement>> measurements, List<String> ledgers) {
        var table = new Table(
                "nodes",
                "phase",
                ">accepted/s",
                ">end to end/s",
                ">p99 ms",
                ">CPU µs a message: servers",
                ">PostgreSQL");
        measurements.forEach((count, all) -> {
            for (var phase : List.of(Phase.THROUGH, Phase.ACCEPT, Phase.DRAIN)) {
                var rounds = new Medians(all).of(Contender.SLUIS, phase);
                table.row(
                        Integer.toString(count),
                        phase.title(),
                        phase == Phase.DRAIN ? "" : Table.whole(rounds.median(Measurement::acceptedPerSecond)),
                        phase == Phase.ACCEPT ? "" : Table.whole(rounds.median(Measurement::deliveredPerSecond)),
                        phase == Phase.DRAIN
                                ? ""
                                : Table.one(rounds.median(one -> one.latency().p99()) / 1e3),
                        Table.whole(rounds.median(Measurement::serverMicrosPerMessage)),
                        Table.whole(rounds.median(Measurement::postgresMicrosPerMessage)));
            }
        });
        var raw = new LinkedHashMap<String, Object>();
        raw.put("conditions", plan.conditions().raw());
        raw.put("measurements", measurements);
        raw.put("ledgers", ledgers);
        var text = new StringBuilder(plan.conditions().sentence())
                .append("\n\n")
                .append(table)
                .append("\nLedger\n\n");
        ledgers.forEach(ledger -> text.append("- ").append(ledger).append('\n'));
        return new Finding("nodes", text.toString(), raw, Map.of(), Map.of());
    }
}
