package nl.sluis.gateway.journal;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.sluis.gateway.audit.tree.BenchTree;

/** Where a large log is written to: a data folder of a bench, or the database of a test. */
record LogTarget(
        DataSource writer,
        JournalKeys keys,
        Function<Sealing, Claims> claims,
        BenchTree tree,
        Consumer<String> asOwner) {}
