package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.journal.ConsentGate;
import nl.sluis.gateway.journal.ConsentGate.Recorded;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.PersonHashes;
import org.jspecify.annotations.Nullable;

/** The changes of one batch, each appended as the next version at its holder. */
final class Appending {
    private static final String APPEND = """
            insert into consent (person_hash, holder, version, decision, decided_by, age_group, receiver_oin, receiver_role,
                                 purpose, scope, categories, valid_from, valid_to, evidence_ref, evidence_form, recorded_by,
                                 entry_id, recorded_at)
            select person_hash, holder, version, decision, decided_by, age_group, receiver_oin, receiver_role, purpose,
                   scope, string_to_array(categories, ' '), valid_from, valid_to, evidence_ref, evidence_form, recorded_by,
                   entry_id, clock_timestamp()
              from unnest(?::bytea[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[],
                          ?::uuid[])
                   as n(person_hash, holder, version, decision, decided_by, age_group, receiver_oin, receiver_role,
                        purpose, scope, categories, valid_from, valid_to, evidence_ref, evidence_form, recorded_by, entry_id)
            """;
    private final List<Line> changes = new ArrayList<>();

    Appending(List<Recorded> recorded) {
        for (var one : recorded) {
            for (var change : of(one.change())) {
                changes.add(new Line(HeadKey.of(change), 0, change, one.entry()));
            }
        }
    }

    private static List<ConsentChange> of(ConsentGate.Change change) {
        return switch (change) {
            case ConsentChange one -> List.of(one);
            case ConsentChanges(var together) -> together;
            default -> throw new IllegalArgumentException("the register takes its own changes only");
        };
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whose register changes at which holder. */
    void tell(BiConsumer<PersonHashes, String> changed) {
        changes.forEach(
                line -> changed.accept(line.change().person(), line.key().holder()));
    }

    /** Those of whom a decision is taken back everywhere. */
    Set<PersonHashes> wholePersons() {
        return changes.stream()
                .map(Line::change)
                .filter(ConsentChange::everyHolder)
                .map(ConsentChange::person)
                .collect(Collectors.toSet());
    }

    /**
     * Appends all, in their order, behind the versions that stand; and moves the heads.
     *
     * @param standing the newest version at each head, by the hash under which is written
     */
    void write(Connection transaction, SortedMap<HeadKey, Integer> standing) throws SQLException {
        var heads = new TreeMap<>(standing);
        var moved = new TreeMap<HeadKey, Integer>();
        var lines = new ArrayList<Line>();
        for (var line : changes) {
            for (var key : line.keysAmong(heads)) {
                var version = heads.merge(key, 1, Integer::sum);
                moved.put(key, version);
                lines.add(new Line(key, version, line.change(), line.entry()));
            }
        }
        insert(transaction, lines);
        new Heads(transaction).write(moved);
    }

    private static void insert(Connection transaction, List<Line> lines) throws SQLException {
        try (var statement = transaction.prepareStatement(APPEND)) {
            var columns = new Columns(transaction, statement, lines);
            columns.addBytes(line -> line.key().person().bytes());
            columns.add("text", line -> line.key().holder());
            columns.add("int", Line::version);
            columns.add("text", line -> line.change().decision().code());
            columns.add("text", line -> line.change().decidedBy().code());
            columns.add("text", Appending::ageOf);
            columns.add("text", line -> text(line.change().target().receiver()));
            columns.add("text", Appending::codeOf);
            columns.add("text", line -> text(line.change().target().purpose()));
            columns.add("text", line -> line.change().target().scope());
            columns.add(
                    "text",
                    line -> String.join(
                            " ", new TreeSet<>(line.change().target().categories())));
            columns.add("date", line -> line.change().period().from());
            columns.add("date", line -> line.change().period().to());
            columns.add("text", line -> reference(line.change().evidence()));
            columns.add("text", line -> form(line.change().evidence()));
            columns.add("text", line -> line.change().recordedBy().value());
            columns.add("uuid", line -> line.entry().value());
            statement.executeUpdate();
        }
    }

    private static @Nullable String text(@Nullable Object word) {
        return word == null ? null : word.toString();
    }

    private static @Nullable String codeOf(Line line) {
        var role = line.change().target().role();
        return role == null ? null : role.code();
    }

    private static @Nullable String ageOf(Line line) {
        var age = line.change().age();
        return age == null ? null : age.code();
    }

    private static @Nullable String reference(@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.reference();
    }

    private static @Nullable String form(@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.form().code();
    }

    private record Line(HeadKey key, int version, ConsentChange change, EntryId entry) {
        List<HeadKey> keysAmong(SortedMap<HeadKey, Integer> heads) {
            if (!change.everyHolder()) {
                return List.of(key);
            }
            var keys = new TreeSet<HeadKey>();
            keys.add(key);
            heads.keySet().stream()
                    .filter(head -> head.person().equals(key.person()))
                    .forEach(keys::add);
            return List.copyOf(keys);
        }
    }

    /** The parameters of one statement, an array a column. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private final List<Line> lines;
        private int column;

        Columns(Connection connection, PreparedStatement statement, List<Line> lines) {
            this.connection = connection;
            this.statement = statement;
            this.lines = lines;
        }

        void addBytes(Function<Line, byte[]> value) throws SQLException {
            set("bytea", lines.stream().map(value).toArray(byte[][]::new));
        }

        void add(String type, Function<Line, @Nullable Object> value) throws SQLException {
            var values = new Object[lines.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = value.apply(lines.get(i));
            }
            set(type, values);
        }

        private void set(String type, @Nullable Object[] values) throws SQLException {
            statement.setArray(++column, connection.createArrayOf(type, values));
        }
    }
}
