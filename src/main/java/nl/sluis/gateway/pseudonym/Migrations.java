package nl.sluis.gateway.pseudonym;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.sluis.gateway.message.Oin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Relationships on their way from one key epoch to another: proposed by one person, opened by a second, and open until
 * their window ends. From the opening on pseudonyms are made in the new epoch, and until the end those of the old one open.
 *
 * <p>Guarantee: a relationship moves only by the word of two different persons, and by one migration at a time.
 */
public final class Migrations {
    private static final String COLUMNS = """
            select m.id, m.receiver, m.scope, m.from_epoch, m.to_epoch, m.days, m.proposed_by, m.proposed, m.opened_by,
                   m.ends, m.batches, m.pairs, m.ends > clock_timestamp() from migration m
            """;

    private final JdbcClient store;
    private final TransactionTemplate transaction;

    Migrations(DataSource writer) {
        this.store = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writer));
    }

    /** Whose pseudonyms of which scope. */
    public record Relationship(Oin holder, String scope) {}

    /** What is proposed. @param days how long both epochs open */
    public record Proposal(Relationship relationship, int from, int to, int days, String person) {}

    /**
     * How one fares.
     *
     * @param openedBy empty while only one person has spoken
     * @param open     whether its window is open now
     * @param pairs    how many pairs were given out, the same one asked twice counted twice
     */
    public record Migration(
            UUID id,
            Proposal proposal,
            Instant proposed,
            Optional<String> openedBy,
            Optional<Instant> ends,
            long batches,
            long pairs,
            boolean open) {}

    /** The relationships that need this epoch: pinned to it, or with a window open from it. */
    public List<Relationship> needing(int epoch) {
        return store.sql("""
                select receiver, scope from relationship
                 where epoch = ? or (former = ? and former_until > clock_timestamp()) order by 1, 2""")
                .params(epoch, epoch)
                .query((row, number) -> new Relationship(new Oin(row.getString(1)), row.getString(2)))
                .list();
    }

    /** The epoch to which it is pinned; empty where nothing was ever sent. */
    public Optional<Integer> epochOf(Relationship relationship) {
        return store.sql("select epoch from relationship where receiver = ? and scope = ?")
                .params(relationship.holder().value(), relationship.scope())
                .query(Integer.class)
                .optional();
    }

    /** Kept until a second person opens it; proposing the same again gives the same. */
    public UUID propose(Proposal proposal) {
        var at = proposal.relationship();
        store.sql("""
                insert into migration (id, receiver, scope, from_epoch, to_epoch, days, proposed_by)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        at.holder().value(),
                        at.scope(),
                        proposal.from(),
                        proposal.to(),
                        proposal.days(),
                        proposal.person())
                .update();
        return store.sql(
                        "select id from migration where receiver = ? and scope = ? and from_epoch = ? and to_epoch = ?")
                .params(at.holder().value(), at.scope(), proposal.from(), proposal.to())
                .query(UUID.class)
                .single();
    }

    /** Whether it was opened: not by who proposed it, not twice, and not when the relationship has moved meanwhile. */
    public boolean open(UUID id, String person) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var moved = store.sql("""
                    update relationship r set former = m.from_epoch, epoch = m.to_epoch,
                           former_until = clock_timestamp() + make_interval(days => m.days)
                      from migration m
                     where m.id = ? and m.opened is null and m.proposed_by <> ?
                       and r.receiver = m.receiver and r.scope = m.scope and r.epoch = m.from_epoch
                       and (r.former_until is null or r.former_until <= clock_timestamp())""").params(id, person).update();
            var opened = store.sql("""
                    update migration m set opened_by = ?, opened = clock_timestamp(), ends = r.former_until
                      from relationship r
                     where m.id = ? and m.opened is null and m.proposed_by <> ?
                       and r.receiver = m.receiver and r.scope = m.scope and r.former = m.from_epoch
                       and r.epoch = m.to_epoch""").params(person, id, person).update();
            if (moved != 1 || opened != 1) {
                status.setRollbackOnly();
            }
            return moved == 1 && opened == 1;
        }));
    }

    /** Ends the window now: tokens of the old epoch open no longer. Whether it was open. */
    public boolean end(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var ended = store.sql(
                            "update migration set ends = clock_timestamp() where id = ? and ends > clock_timestamp()")
                    .param(id)
                    .update();
            store.sql("""
                    update relationship r set former_until = m.ends from migration m
                     where m.id = ? and r.receiver = m.receiver and r.scope = m.scope and r.former = m.from_epoch""").param(id).update();
            return ended == 1;
        }));
    }

    /** Waits until every node has seen what was opened or ended before. */
    public void awaitSeen() {
        try {
            TimeUnit.MILLISECONDS.sleep(StoredEpochs.AGE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // what was done is done
        }
    }

    public List<Migration> all() {
        return store.sql(COLUMNS + "order by m.proposed, m.receiver, m.scope")
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<Migration> find(UUID id) {
        return store.sql(COLUMNS + "where m.id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The one whose window is open for this relationship now. */
    public Optional<Migration> openFor(Relationship relationship) {
        return store.sql(COLUMNS + "where m.receiver = ? and m.scope = ? and m.ends > clock_timestamp()")
                .params(relationship.holder().value(), relationship.scope())
                .query((row, number) -> read(row))
                .optional();
    }

    /** A batch was answered with so many pairs. */
    public void answered(UUID id, int pairs) {
        store.sql("update migration set batches = batches + 1, pairs = pairs + ? where id = ?")
                .params(pairs, id)
                .update();
    }

    private static Migration read(java.sql.ResultSet row) throws java.sql.SQLException {
        var relationship = new Relationship(new Oin(row.getString(2)), row.getString(3));
        return new Migration(
                row.getObject(1, UUID.class),
                new Proposal(relationship, row.getInt(4), row.getInt(5), row.getInt(6), row.getString(7)),
                row.getTimestamp(8).toInstant(),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getTimestamp(10)).map(time -> time.toInstant()),
                row.getLong(11),
                row.getLong(12),
                row.getBoolean(13));
    }
}
