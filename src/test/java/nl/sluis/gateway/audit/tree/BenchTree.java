package nl.sluis.gateway.audit.tree;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.journal.Sealing;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.message.EntryId;

/** The tree for benches of the log, which say themselves when it is sealed. */
public final class BenchTree implements Sealing {
    private final Tree tree;

    public BenchTree(DataSource writer, Signers signers, Path highWater) {
        this.tree = new Tree(writer, signers, new HighWater(highWater), new SimpleMeterRegistry());
    }

    @Override
    public Commits begin(ClaimedLog log) throws SQLException {
        return tree.begin(log);
    }

    /** What is published of the logs of this store; looks are not recorded. */
    public static Publication published(DataSource reader) {
        return new StoredPublication(
                reader, new Readings(item -> new Outcome.Recorded(new EntryId(new UUID(0, 0)), ""), Clock.systemUTC()));
    }

    public void seal() throws IOException, SQLException {
        tree.seal();
    }

    /** As the gateway does: a checkpoint every second. */
    public void start() {
        tree.start();
    }

    public void stop() {
        tree.close();
    }
}
