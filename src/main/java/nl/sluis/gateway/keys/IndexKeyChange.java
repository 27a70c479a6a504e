package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Replaces IXK or AIK, in three steps: every node reads the new one beside the old; every node writes the new one and still
 * reads the old; the old one is forgotten. What stands under the old one cannot be computed anew, for the identifiers are
 * not stored: it moves when it is next looked up.
 *
 * <p>Guarantee: no node writes the new one before every running node reads it. Whether the old one may be forgotten is for
 * its asker to know.
 */
public final class IndexKeyChange {
    private final LongTermStore keys;
    private final Nodes nodes;
    private final KeyLives lives;
    private final SecureRandom random;
    private final JdbcClient jdbc;

    IndexKeyChange(LongTermStore keys, Nodes nodes, DataSource writer, SecureRandom random) {
        this.keys = keys;
        this.nodes = nodes;
        this.random = random;
        this.lives = new KeyLives(writer);
        this.jdbc = JdbcClient.create(writer);
    }

    /** Which key. */
    public enum Index {
        /** Consent register, order of deliveries, duplicate guard. */
        IXK,
        /** Subjects of the log. */
        AIK;

        private String alias() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String other() {
            return alias() + LongTermKeys.OTHER;
        }
    }

    /**
     * A change that is under way.
     *
     * @param id       of the new key
     * @param prepared since when both are read
     * @param switched since when the new one is written; empty while that is still the old one
     */
    public record Change(String id, Instant prepared, Optional<Instant> switched) {}

    public Optional<Change> underWay(Index index) {
        return jdbc.sql("select id, prepared, switched from index_change where kind = ?")
                .param(index.name())
                .query((row, number) -> new Change(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        Optional.ofNullable(row.getTimestamp(3)).map(time -> time.toInstant())))
                .optional();
    }

    /** Makes the new key, unless it is there from an order that did not end; when this returns every node reads both. */
    public void prepare(Index index) {
        if (underWay(index).isEmpty()) {
            keys.change(contents -> contents.keys().containsKey(index.other())
                    ? contents
                    : contents.with(index.other(), Secret.random(random)));
            begin(index);
        }
        nodes.awaitAll();
    }

    private void begin(Index index) {
        var id = Integer.toString(
                lives.newest(index.name()).map(Integer::parseInt).orElse(1) + 1);
        lives.begin(index.name(), id);
        jdbc.sql("insert into index_change (kind, id, name) values (?, ?, ?) on conflict do nothing")
                .params(index.name(), id, LongTermKeys.nameOf(other(index)))
                .update();
    }

    private Secret other(Index index) {
        var now = keys.now();
        var other =
                switch (index) {
                    case IXK -> now.otherIndex();
                    case AIK -> now.otherAuditIndex();
                };
        return other.orElseThrow(() -> new KeyUnavailableException("there is no other " + index + " in kek.bcfks"));
    }

    /** From now on the new one is written; when this returns, by every node. */
    public void switchOver(Index index) {
        nodes.awaitAll(); // all read both
        var coming = jdbc.sql("select name from index_change where kind = ?")
                .param(index.name())
                .query(String.class)
                .single();
        // by its name, so that who was interrupted and orders it again does not go back
        keys.change(contents ->
                LongTermKeys.nameOf(Objects.requireNonNull(contents.keys().get(index.alias())))
                                .equals(coming)
                        ? contents
                        : contents.swapped(index.alias(), index.other()));
        jdbc.sql("update index_change set switched = clock_timestamp() where kind = ? and switched is null")
                .param(index.name())
                .update();
        nodes.awaitAll();
    }

    /** Destroys the old one: what still stands under it is never found again. */
    public void forgetFormer(Index index) {
        var change = underWay(index)
                .filter(one -> one.switched().isPresent())
                .orElseThrow(() -> new KeyUnavailableException("the new " + index + " is not written yet"));
        lives.end(index.name(), Integer.toString(Integer.parseInt(change.id()) - 1));
        keys.change(contents -> contents.without(index.other()));
        jdbc.sql("delete from index_change where kind = ?").param(index.name()).update();
        nodes.awaitAll();
    }
}
