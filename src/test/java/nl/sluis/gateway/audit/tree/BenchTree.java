package nl.sluis.gateway.audit.tree;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.Sealing;
import nl.sluis.gateway.keys.Signers;

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
