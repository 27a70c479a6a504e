package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A system that runs, what is played on it, the receiver behind it, and the looks into it. It keeps count of what was accepted
 * over all loads, so that the ledger at the end is of everything.
 */
final class Station implements AutoCloseable {
    private final Contender system;
    private final Scene scene;
    private final List<Server> servers;
    private final Pki pki;
    private final LeanReceiver receiver;
    private final List<Inside> insides;
    private final Optional<Store> store;
    private final Path storeFolder;
    private long accepted;

    /** @param storeFolder where its PostgreSQL keeps its data, if it has one */
    Station(Contender system, Scene scene, List<Server> servers, Pki pki, LeanReceiver receiver, Path storeFolder)
            throws IOException {
        this.system = system;
        this.scene = scene;
        this.servers = servers;
        this.pki = pki;
        this.receiver = receiver;
        this.storeFolder = storeFolder;
        this.store = Store.of(storeFolder);
        this.insides = servers.stream().map(Inside::of).toList();
    }

    Contender system() {
        return system;
    }

    Scene scene() {
        return scene;
    }

    Pki pki() {
        return pki;
    }

    LeanReceiver receiver() {
        return receiver;
    }

    Optional<Store> store() {
        return store;
    }

    Path storeFolder() {
        return storeFolder;
    }

    /** The door for this connection: those of all nodes in turn. */
    int port(int connection) {
        return servers.get(connection % servers.size()).port();
    }

    /** Those that the receiver will get, over all loads. */
    long accepted() {
        return accepted;
    }

    void accepted(long sum) {
        accepted = sum;
    }

    Cpu cpu() {
        return Cpu.read(servers.stream().map(Server::pid).toList(), storeFolder);
    }

    /** @param others processor time of everything else that runs for this bench */
    Used used(double others) {
        long allocated = insides.stream().mapToLong(Inside::allocatedBytes).sum();
        return new Used(cpu(), others, allocated, store.map(Store::size).orElse(StoreSize.NONE));
    }

    Heap heap() {
        return Heap.of(servers.getFirst());
    }

    long heapBytes() {
        return insides.getFirst().heapBytes();
    }

    /** What came of all that was accepted: nothing may be lost, and nothing may come twice. */
    String ledger() {
        return "%s, %s: accepted %,d, delivered %,d, waiting %,d, delivered again %,d, without key %,d, %,d connections to the receiver"
                .formatted(
                        system.title(),
                        scene.title(),
                        accepted,
                        receiver.delivered(),
                        accepted - receiver.delivered(),
                        receiver.repeated(),
                        receiver.withoutKey(),
                        receiver.handshakes());
    }

    @Override
    public void close() throws IOException {
        insides.forEach(Inside::close);
        if (store.isPresent()) {
            store.get().close();
        }
        servers.forEach(Server::close);
        receiver.close();
    }
}
