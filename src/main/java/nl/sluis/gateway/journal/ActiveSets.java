package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.message.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * The sets that were active on this store, and the only way to make one active: with an entry {@code set.activated} or
 * {@code set.rolled-back}.
 */
public final class ActiveSets {
    private static final String RETENTION_CLASS = "care-5y";
    private final DataSource writer;
    private final Journal journal;
    private final Clock clock;

    ActiveSets(DataSource writer, Journal journal, Clock clock) {
        this.writer = writer;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The set that was read at a start becomes the active one; writes an entry when another was, or none.
     *
     * @throws SetOutdatedException when an operator took this set back, a higher version of the rules was active here, or
     *     another matrix under this version
     * @throws JournalUnavailableException when the store cannot be asked or the entry cannot be written
     */
    public void start(ActiveSet set) {
        var unused = asked(rows -> {
            var newest = rows.newest();
            if (!newest.isEmpty() && newest.getFirst().is(set)) {
                return Optional.<EntryId>empty();
            }
            refuseTakenBack(set, newest);
            return Optional.of(activated(rows, set, new Order(SetRows.STARTED, previous(newest), null, null)));
        });
    }

    /**
     * The set that is active here, by the word of whichever node said so last.
     *
     * @throws JournalUnavailableException when the store cannot be asked
     */
    public Optional<Active> active() {
        return newest().stream()
                .findFirst()
                .map(row -> new Active(row.setVersion(), !row.how().equals(SetRows.STARTED)));
    }

    /** @param byPerson whether a person activated it or took the one after it back; else a start found it in its folders */
    public record Active(String setVersion, boolean byPerson) {}

    /**
     * The set that a {@link #rollBack} would bring back, by its version: the one that was active just before. Empty when there
     * was none, and when the active one came back itself.
     *
     * @throws JournalUnavailableException when the store cannot be asked
     */
    public Optional<String> before() {
        var newest = newest();
        return newest.size() < 2 || newest.getFirst().how().equals(SetRows.ROLLED_BACK)
                ? Optional.empty()
                : Optional.of(newest.get(1).setVersion());
    }

    /**
     * The sets that were active here last, newest first; one that came back stands there twice.
     *
     * @throws JournalUnavailableException when the store cannot be asked
     */
    public List<SetHistory> history(int most) {
        return asked(rows -> rows.history(most));
    }

    /**
     * A person makes this set the active one.
     *
     * @return the entry; empty when this set is active already
     * @throws SetOutdatedException when a higher version of the rules was active here, or another matrix under this version
     * @throws JournalUnavailableException when the store cannot be asked or the entry cannot be written
     */
    public Optional<EntryId> activate(ActiveSet set, String by) {
        return activate(set, by, null);
    }

    /**
     * The same, by an order that this person signed.
     *
     * @param signed the order with its signature, for the entry; null where nobody signed it
     */
    public Optional<EntryId> activate(ActiveSet set, String by, @Nullable ObjectNode signed) {
        return asked(rows -> {
            var newest = rows.newest();
            return !newest.isEmpty() && newest.getFirst().is(set)
                    ? Optional.empty()
                    : Optional.of(activated(rows, set, new Order(SetRows.ACTIVATED, previous(newest), by, signed)));
        });
    }

    /** How a set comes into force, and by whose word. */
    private record Order(
            String how,
            @Nullable String previous,
            @Nullable String by,
            @Nullable ObjectNode signed) {
        @Override
        public String toString() {
            return "Order[" + how + "]";
        }
    }

    /**
     * A person takes the active set back: the one that was active just before it is again, whatever its version.
     *
     * @throws SetOutdatedException when this is not the set that was active just before
     * @throws JournalUnavailableException when the store cannot be asked or the entry cannot be written
     */
    public EntryId rollBack(ActiveSet earlier, String by) {
        return asked(rows -> {
            var newest = rows.newest();
            if (newest.size() < 2
                    || newest.getFirst().how().equals(SetRows.ROLLED_BACK)
                    || !newest.get(1).is(earlier)) {
                throw new SetOutdatedException("only the set that was active just before the active one comes back");
            }
            var order = new Order(SetRows.ROLLED_BACK, previous(newest), by, null);
            var entry = record(EntryType.SET_ROLLED_BACK, earlier, order);
            rows.add(earlier, SetRows.ROLLED_BACK, entry, by);
            return entry;
        });
    }

    /**
     * A set that a person wanted to be active, and that is refused. Which one was read cannot always be said.
     *
     * @param reasons closed words, names and places; no value of a person
     */
    public EntryId refuse(List<String> reasons, @Nullable String setVersion, String by) {
        var body = JsonNodeFactory.instance.objectNode().put("person", by);
        if (setVersion != null) {
            body.put("setVersion", setVersion);
        }
        reasons.forEach(body.putArray("reasons")::add);
        return asked(rows -> {
            var entry = write(EntryType.SET_REFUSED, null, body);
            rows.addRefused(reasons, setVersion, by, entry);
            return entry;
        });
    }

    /**
     * What was brought into force here, taken back and refused, the newest first.
     *
     * @throws JournalUnavailableException when the store cannot be asked
     */
    public List<SetEvent> events(int atMost) {
        return asked(rows -> rows.events(atMost));
    }

    private static void refuseTakenBack(ActiveSet set, List<SetRows.Row> newest) {
        if (newest.size() == 2
                && newest.getFirst().how().equals(SetRows.ROLLED_BACK)
                && newest.get(1).setVersion().equals(set.setVersion())) {
            throw new SetOutdatedException(
                    "an operator took this set back, and the folders still hold it: put the files"
                            + " of the set before it back, or mend these");
        }
    }

    private EntryId activated(SetRows rows, ActiveSet set, Order order) throws SQLException {
        rows.outdated(set).ifPresent(why -> {
            throw new SetOutdatedException(why);
        });
        var entry = record(EntryType.SET_ACTIVATED, set, order);
        rows.add(set, order.how(), entry, order.by());
        return entry;
    }

    private static @Nullable String previous(List<SetRows.Row> newest) {
        return newest.isEmpty() ? null : newest.getFirst().setVersion();
    }

    /** The entry first: a row without it would hide an activation, an entry without the row is at worst written twice. */
    private EntryId record(EntryType type, ActiveSet set, Order order) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("setVersion", set.setVersion());
        body.put("previous", order.previous());
        set.bundleVersion().ifPresent(version -> body.put("bundleVersion", version));
        set.adoptedBy().forEach(body.putArray("adoptedBy")::add);
        if (order.by() != null) {
            body.put("person", order.by());
        }
        if (order.signed() != null) {
            body.set("signed", order.signed());
        }
        return write(type, set.policyHash(), body);
    }

    private EntryId write(EntryType type, @Nullable String policyHash, ObjectNode body) {
        var facts = new EntryFacts(type, Judgement.NONE, null, null, null, policyHash, null, RETENTION_CLASS, body);
        return switch (journal.append(new Item.Event(facts))) {
            case Outcome.Recorded(var id, var ignored) -> id;
            case Outcome.Refused ignored -> throw new IllegalStateException("an event is not refused");
            case Outcome.Duplicate ignored -> throw new IllegalStateException("an event has no duplicate");
            case Outcome.Conflict ignored -> throw new IllegalStateException("an event has no duplicate");
        };
    }

    private List<SetRows.Row> newest() {
        return asked(SetRows::newest);
    }

    private interface Question<T> {
        T of(SetRows rows) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try (var connection = writer.getConnection()) {
            return question.of(new SetRows(connection, clock));
        } catch (SQLException e) {
            throw new JournalUnavailableException(
                    "which set was active here cannot be asked, SQLSTATE " + e.getSQLState(), Duration.ofSeconds(5));
        }
    }
}
