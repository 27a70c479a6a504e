package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two gateways on one PostgreSQL, a receiver, and a wire between each two of them that can be cut. */
final class TwoNodes implements AutoCloseable {
    private static final List<String> IMPATIENT = List.of(
            "--sluis.delivery.lease=4s",
            "--sluis.delivery.attempt=2s",
            "--sluis.routes.response-timeout=2s",
            "--sluis.delivery.longest-delay=500ms");

    final OwnPostgres postgres;
    final Receiver receiver = new Receiver();
    final List<Node> nodes;
    private final Path pki;
    private final List<String> more;

    /** A gateway, and the wires to what it needs. */
    record Node(ChildGateway gateway, Wire database, Wire receiver) {
        private static Node of(Path data, @Nullable ChildGateway beside, TwoNodes all) throws IOException {
            var database = new Wire(all.postgres.port());
            var receiver = new Wire(all.receiver.port());
            var settings = new ArrayList<>(IMPATIENT);
            settings.addAll(OwnPostgres.settings(database.port()));
            settings.add("--sluis.stand-in.port=" + receiver.port());
            settings.addAll(all.more);
            var gateway =
                    beside == null ? new ChildGateway(data, receiver.port(), settings) : beside.beside(data, settings);
            return new Node(gateway, database, receiver);
        }

        void close() throws IOException {
            gateway.close();
            database.close();
            receiver.close();
        }
    }

    /** @param more settings of both */
    TwoNodes(Path folder, String... more) throws Exception {
        this.more = List.of(more);
        postgres = new OwnPostgres(folder.resolve("postgres"));
        postgres.letTheClockJump();
        var first = folder.resolve("first");
        var second = Files.createDirectories(folder.resolve("second"));
        Files.createDirectories(first);
        pki = first.resolve("pki");
        var one = Node.of(first, null, this);
        one.gateway().awaitOpen();
        receiver.open(pki);
        for (var shared : List.of("pki", "keys")) {
            Files.createSymbolicLink(second.resolve(shared), first.resolve(shared));
        }
        var other = Node.of(second, one.gateway(), this);
        other.gateway().awaitOpen();
        nodes = List.of(one, other);
    }

    BackOffice office(int node) {
        return new BackOffice(pki, "ggz-voorbeeld", nodes.get(node).gateway().port());
    }

    /** What an operator of that node says. */
    Said says(int node, String... words) {
        var out = new StringWriter();
        var exitCode = nodes.get(node).gateway().says(out, words);
        return new Said(exitCode, out.toString());
    }

    record Said(int exitCode, String text) {}

    /** On every node: what a clock did is over, says an operator. */
    void confirmTheTime() {
        for (var node = 0; node < nodes.size(); node++) {
            var number = node;
            nodes.get(node).gateway().awaitOpen();
            Wait.until(() -> says(number, "clock", "confirm").exitCode() == 0);
        }
    }

    /** Whatever was done to it, it is whole again. */
    void mend() {
        nodes.forEach(node -> {
            node.database().mend();
            node.receiver().mend();
        });
        receiver.answers(delivery -> 204);
    }

    @Override
    public void close() throws IOException {
        for (var node : nodes) {
            node.close();
        }
        receiver.close();
        postgres.close();
    }
}
