package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replaces the KEK: a new one is added, all rows are wrapped anew in one transaction, the old one is removed. Pseudonyms,
 * signatures and what waits do not change.
 *
 * <p>Guarantee: after each of these steps every row opens, in every node; who is interrupted gives the order again, and it
 * goes on where it was. Blocks for seconds.
 */
public final class KekRotation {
    private final LongTermStore keys;
    private final WrappedRows rows;
    private final KeyLives lives;
    private final Nodes nodes;
    private final SecureRandom random;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KekRotation(LongTermStore keys, WrappedRows rows, Nodes nodes, DataSource writer, SecureRandom random) {
        this.keys = keys;
        this.rows = rows;
        this.nodes = nodes;
        this.random = random;
        this.lives = new KeyLives(writer);
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writer));
    }

    /**
     * What an order would do.
     *
     * @param rows  that are wrapped anew
     * @param begun whether the new key is there already, from an order that did not end
     */
    public record Plan(int from, int to, int rows, boolean begun) {}

    public Plan plan() {
        keys.reloadWhenChanged();
        var present = keys.now().keks();
        var begun = present.size() > 1;
        var to = begun ? present.last() : present.first() + 1;
        return new Plan(present.first(), to, count(to), begun);
    }

    /**
     * Does it.
     *
     * @throws KeyUnavailableException when a node does not follow; the old key is then still there
     */
    public Plan rotate() {
        var plan = plan();
        begin(plan);
        nodes.awaitAll();
        rewrap(plan.to());
        Nodes.pause();
        nodes.awaitAll();
        rewrap(plan.to()); // what a node was just writing
        finish(plan);
        return plan;
    }

    void begin(Plan plan) {
        if (!plan.begun()) {
            keys.change(contents -> contents.with(LongTermKeys.kekAlias(plan.to()), Secret.random(random)));
        }
        lives.begin("KEK", Integer.toString(plan.to()));
    }

    /** All of it or nothing. */
    void rewrap(int to) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into kek_current (version) values (?)
                    on conflict (only_row) do update set version = greatest(kek_current.version, excluded.version)""").param(to).update();
            rewrapMaterial(to);
            rewrapDays(to);
        });
    }

    private void rewrapMaterial(int to) {
        jdbc.sql("select kind, id, kek, wrapped from key_material where kek < ? order by kind, id for update")
                .param(to)
                .query((row, number) -> new Row(row.getString(1), row.getString(2), row.getInt(3), row.getBytes(4)))
                .list()
                .forEach(row -> {
                    var again = again(row);
                    jdbc.sql("update key_material set kek = ?, wrapped = ? where kind = ? and id = ?")
                            .params(again.kek(), again.bytes(), row.kind, row.id)
                            .update();
                });
    }

    private void rewrapDays(int to) {
        jdbc.sql("select kind, day, kek, wrapped from payload_key where kek < ? order by kind, day for update")
                .param(to)
                .query((row, number) -> new Row(
                        row.getString(1), row.getDate(2).toLocalDate().toString(), row.getInt(3), row.getBytes(4)))
                .list()
                .forEach(row -> {
                    var again = again(row);
                    jdbc.sql("update payload_key set kek = ?, wrapped = ? where kind = ? and day = ?::date")
                            .params(again.kek(), again.bytes(), row.kind, row.id)
                            .update();
                });
    }

    private record Row(String kind, String id, int kek, byte[] wrapped) {
        @Override
        public String toString() {
            return "Row[" + kind + " " + id + "]";
        }
    }

    private WrappedRows.Wrapped again(Row row) {
        return rows.wrap(
                row.kind, row.id, rows.unwrap(row.kind, row.id, new WrappedRows.Wrapped(row.kek, row.wrapped)));
    }

    private void finish(Plan plan) {
        if (count(plan.to()) > 0) {
            throw new KeyUnavailableException("rows are still written under version " + plan.from()
                    + " of KEK; it stays. Give the order again to go on");
        }
        keys.change(contents -> contents.without(LongTermKeys.kekAlias(plan.from())));
        lives.end("KEK", Integer.toString(plan.from()));
    }

    private int count(int below) {
        return jdbc.sql("""
                select (select count(*) from key_material where kek < ?) + (select count(*) from payload_key where kek < ?)""").params(below, below).query(Integer.class).single();
    }
}
