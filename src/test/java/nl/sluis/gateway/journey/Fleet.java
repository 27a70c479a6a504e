package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Some gateways on one PostgreSQL, each with a trap on all that it says to PostgreSQL, and on what its own door of the receiver
 * hears; between each and PostgreSQL a wire that can be cut.
 */
final class Fleet implements AutoCloseable {
    private static final List<String> IMPATIENT = List.of(
            "--sluis.delivery.lease=4s",
            "--sluis.delivery.attempt=2s",
            "--sluis.routes.response-timeout=2s",
            "--sluis.delivery.longest-delay=500ms");

    final OwnPostgres postgres;
    final List<Ship> ships = new ArrayList<>();
    private final Receiver receiver = new Receiver();
    private final Path folder;
    private final List<String> more;

    /** One gateway of it. */
    static final class Ship {
        final Trap trap = new Trap(this::kill);
        final Wire database;
        final Wire road;
        final Receiver receiver;
        private final DatabaseWire listened;
        private ChildGateway gateway;

        private Ship(int postgres, Receiver receiver) throws IOException {
            this.receiver = receiver;
            this.listened = new DatabaseWire(postgres, trap);
            this.database = new Wire(listened.port());
            this.road = new Wire(receiver.port());
        }

        ChildGateway gateway() {
            return gateway;
        }

        private void kill() {
            try {
                gateway.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private int answer(Receiver.Got delivery) {
            if (trap.springs(Point.SEND_NOT_TAKEN)) {
                return 500; // nobody hears it
            }
            return trap.springs(Point.SEND_TAKEN) ? Receiver.DIES : 204;
        }

        void mend() {
            database.mend();
            road.mend();
            road.leadTo(receiver.port());
            receiver.answers(this::answer);
        }

        private void close() throws IOException {
            gateway.close();
            database.close();
            road.close();
            listened.close();
        }
    }

    Fleet(Path folder, int size, String... more) throws Exception {
        this.folder = folder;
        this.more = List.of(more);
        this.postgres = new OwnPostgres(folder.resolve("postgres"));
        postgres.letTheClockJump();
        for (var number = 0; number < size; number++) {
            ships.add(launch(number));
        }
    }

    private Ship launch(int number) throws Exception {
        var ship = new Ship(postgres.port(), number == 0 ? receiver : receiver.beside());
        var data = Files.createDirectories(folder.resolve("node-" + number));
        if (number > 0) {
            for (var shared : List.of("pki", "keys")) {
                Files.createSymbolicLink(
                        data.resolve(shared), folder.resolve("node-0").resolve(shared));
            }
        }
        var settings = new ArrayList<>(IMPATIENT);
        settings.addAll(OwnPostgres.settings(ship.database.port()));
        settings.addAll(more);
        ship.gateway = new ChildGateway(data, ship.road.port(), settings);
        ship.gateway.awaitReady();
        ship.receiver.open(pki());
        ship.receiver.whenAnswered(() -> ship.trap.springs(Point.SEND_ANSWERED));
        ship.mend();
        return ship;
    }

    Path folder() {
        return folder;
    }

    Path pki() {
        return folder.resolve("node-0/pki");
    }

    List<Receiver.Got> got() {
        return receiver.got();
    }

    List<BackOffice> offices() {
        return ships.stream()
                .map(ship ->
                        new BackOffice(pki(), "ggz-voorbeeld", ship.gateway().port()))
                .toList();
    }

    /** Back offices whose 202 may be the last that a node says. */
    Traffic traffic(String name) {
        return new Traffic(name, this::offices, node -> ships.get(node).trap.springs(Point.ACCEPT_ANSWERED));
    }

    /** From now on, by whichever door. */
    void answers(ToIntFunction<Receiver.Got> status) {
        ships.forEach(ship -> ship.receiver.answers(status));
    }

    void mend() {
        ships.forEach(Ship::mend);
    }

    void awaitReady() {
        ships.forEach(ship -> ship.gateway().awaitReady());
    }

    /** On every node: what a clock did is over, says an operator. */
    void confirmTheTime() {
        for (var ship : ships) {
            ship.gateway().awaitOpen();
            Wait.until(() -> ship.gateway().says(new StringWriter(), "clock", "confirm") == 0);
        }
    }

    @Override
    public void close() throws IOException {
        for (var ship : ships) {
            ship.close();
            ship.receiver.close();
        }
        postgres.close();
    }
}
