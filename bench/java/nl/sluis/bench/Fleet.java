package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The systems of a run. Each is started once, warmed once and then measured in turns with the others, which have nothing to do
 * meanwhile; what they use of the processors all the same is measured as well.
 */
final class Fleet implements AutoCloseable {
    private final Plan plan;
    private final Path folder;
    private final Map<String, Station> stations = new LinkedHashMap<>();
    private final List<String> ledgers = new ArrayList<>();
    private @Nullable Pki pki;

    Fleet(Plan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
    }

    /** The system with this scene; started when it is not there yet. */
    Station station(Contender system, Scene scene) throws IOException {
        var name = name(system, scene);
        var running = stations.get(name);
        if (running == null) {
            running = start(system, scene, folder.resolve(name));
            stations.put(name, running);
        }
        return running;
    }

    Trial trial(Station station, int connections) {
        return new Trial(station, connections, () -> stations.values().stream()
                .filter(other -> other != station)
                .map(Station::cpu)
                .mapToDouble(cpu -> cpu.server() + cpu.postgres())
                .sum());
    }

    /** Puts this station among those that are closed at the end. */
    void add(String name, Station station) {
        stations.put(name, station);
    }

    /** Stops what plays this scene. */
    void stop(Scene scene) throws IOException {
        for (var entry : List.copyOf(stations.entrySet())) {
            if (entry.getValue().scene() == scene) {
                stop(entry.getKey());
            }
        }
    }

    private void stop(String name) throws IOException {
        try (var station = Objects.requireNonNull(stations.remove(name))) {
            ledgers.add(station.ledger());
        }
    }

    /** Of those that were stopped. */
    List<String> ledgers() {
        return List.copyOf(ledgers);
    }

    List<String> ledgersOf(Scene scene) {
        return stations.values().stream()
                .filter(station -> station.scene() == scene)
                .map(Station::ledger)
                .toList();
    }

    private static String name(Contender system, Scene scene) {
        return system.name().toLowerCase(Locale.ROOT) + "-" + scene.title().replace(' ', '-');
    }

    private Station start(Contender system, Scene scene, Path own) throws IOException {
        System.err.printf("starting %s, %s%n", system.title(), scene.title());
        int receiverPort = Starter.freePort();
        var server = new Starter(plan, own, receiverPort, pki).start(system, scene);
        try {
            var certificates = Starter.ready(system, server, own, pki);
            pki = certificates;
            var receiver = LeanReceiver.open(certificates.of(Pki.RECEIVER), receiverPort);
            var station = new Station(system, scene, List.of(server), certificates, receiver, server.data());
            prepare(station, server);
            return station;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Waits until it takes messages, and gives its register what they need. */
    static void prepare(Station station, Server server) throws IOException {
        var scene = station.scene();
        server.await("routes", () -> !scene.tryOne(station).tooEarly());
        boolean asks = station.system() == Contender.SLUIS;
        if (asks) {
            scene.fill(station);
        }
        var first = scene.tryOne(station);
        if (!first.accepted()) {
            throw new IOException("a message was answered with " + first.status() + ": " + first.body());
        }
        // nothing is under way now: each of these few messages was answered after it was passed on, or waits in Sluis
        station.accepted(asks ? 1 : station.receiver().delivered());
    }

    @Override
    public void close() throws IOException {
        for (var name : List.copyOf(stations.keySet())) {
            stop(name);
        }
    }
}
