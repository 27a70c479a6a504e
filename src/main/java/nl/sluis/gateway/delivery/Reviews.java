package nl.sluis.gateway.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.DemandJson;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;

/**
 * Lets a message go that waits because somebody objected (a rule with {@code objection: review}), or stops it. Safe between
 * threads.
 *
 * <p>Guarantee: only for the holder of the register that holds the objection; the ruling is an entry, and without that entry
 * nothing changes. What is let go is still held against the register before each attempt: a withdrawal, a restriction or an
 * objection that came later stops it.
 */
public final class Reviews {
    private final DataSource database;
    private final Journal journal;
    private final Weighing weighing;
    private final DeliveryEntry entry;
    private final Consumer<Oin> wake;

    /** @param wake told for whom something may go now */
    Reviews(DataSource database, Journal journal, Weighing weighing, DeliveryEntry entry, Consumer<Oin> wake) {
        this.database = database;
        this.journal = journal;
        this.weighing = weighing;
        this.entry = entry;
        this.wake = wake;
    }

    /**
     * Records the ruling and carries it out.
     *
     * @param holder  the party for which this person rules
     * @param message the id that its sender was given
     * @param person  the key of the person, as the log knows it
     * @return whether a message of this holder waited for a ruling under this id
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the ruling cannot be recorded now
     * @throws OutboxUnreadableException when the database does not answer
     */
    public boolean rule(Oin holder, EntryId message, String person, Ruling ruling) {
        var held = held(holder, message);
        held.ifPresent(row -> settle(row, person, ruling));
        held.ifPresent(row -> wake.accept(row.receiver().oin()));
        return held.isPresent();
    }

    private void settle(Claimed row, String person, Ruling ruling) {
        var status =
                switch (ruling) {
                    case RELEASE -> DeliveryStatus.WAITING;
                    case STOP -> DeliveryStatus.STOPPED;
                };
        var outcome = journal.append(new Item.Settlement(entry.ruled(row, person, ruling), row.to(status)));
        if (!(outcome instanceof Outcome.Recorded)) {
            throw new IllegalStateException("a settlement is recorded or fails");
        }
    }

    private Optional<Claimed> held(Oin holder, EntryId message) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var row = parked(connection, message).filter(parked -> isForReview(parked, holder));
                if (row.isPresent()) {
                    hold(connection, row.get());
                }
                connection.commit();
                return row;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new OutboxUnreadableException(e);
        }
    }

    private static boolean isForReview(Claimed row, Oin holder) {
        return row.claim()
                .map(ConsentClaim::demand)
                .filter(demand -> demand.holder().equals(holder))
                .filter(demand -> demand.objection() == OnObjection.REVIEW)
                .isPresent();
    }

    private static Optional<Claimed> parked(Connection connection, EntryId message) throws SQLException {
        try (var statement = connection.prepareStatement(OutboxSql.PARKED)) {
            var day = message.madeOn();
            statement.setObject(1, message.value());
            statement.setObject(2, day.minusDays(1));
            statement.setObject(3, day.plusDays(1));
            try (var rows = statement.executeQuery()) {
                var reader = new PageReader(UUID.randomUUID(), System.nanoTime());
                return rows.next() ? Optional.of(reader.claimed(rows)) : Optional.empty();
            }
        }
    }

    /** The objection that stands now is weighed: it is written beside the row before the row may go. */
    private void hold(Connection connection, Claimed row) throws SQLException {
        var claim = row.claim().orElseThrow();
        var weighed = claim.demand().weighedUpTo(weighing.newestVersion(claim));
        try (var statement = connection.prepareStatement(OutboxSql.HOLD_PARKED)) {
            statement.setObject(1, row.lease());
            statement.setString(2, DemandJson.write(weighed));
            statement.setObject(3, row.day());
            statement.setObject(4, row.accepted().value());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("a locked row of the outbox went away");
            }
        }
    }
}
