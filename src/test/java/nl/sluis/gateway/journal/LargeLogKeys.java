package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.PersonHashes;
import org.jspecify.annotations.Nullable;

/** The subject keys of a large log, all made before its first entry: of its persons and of its months. */
final class LargeLogKeys {
    private static final List<String> CLASSES = List.of("care-5y", "work-5y");
    private static final int FIRST_NUMBER = 999_000_000;
    private final LogTarget target;
    private final List<Bsn> persons;
    private final Map<SubjectSlot, HeldKey> keys = new HashMap<>();
    private final Map<Bsn, PersonHashes> hashes = new HashMap<>();

    LargeLogKeys(LogTarget target, int howMany) {
        this.target = target;
        this.persons = numbers(howMany);
        persons.forEach(person -> hashes.put(person, target.keys().hasher().auditSubject(person)));
    }

    /** Numbers that pass the 11-proef and are nobody's. */
    static List<Bsn> numbers(int howMany) {
        return IntStream.iterate(FIRST_NUMBER, number -> number + 1)
                .mapToObj(Integer::toString)
                .filter(Bsn::passesElevenTest)
                .limit(howMany)
                .map(Bsn::of)
                .toList();
    }

    List<Bsn> persons() {
        return persons;
    }

    SubjectSlot slot(@Nullable Bsn person, YearMonth month, String retentionClass) {
        var rowKey = person == null
                ? SystemSubjects.of(month)
                : Objects.requireNonNull(hashes.get(person)).present();
        return new SubjectSlot(rowKey, retentionClass);
    }

    HeldKey key(SubjectSlot slot) {
        return Objects.requireNonNull(keys.get(slot));
    }

    /** Those that are not there yet. */
    void store(YearMonth first, YearMonth last) throws SQLException {
        var slots = new ArrayList<SubjectSlot>();
        for (var retentionClass : CLASSES) {
            persons.forEach(person -> slots.add(slot(person, last, retentionClass)));
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                slots.add(slot(null, month, retentionClass));
            }
        }
        readStored();
        insert(slots.stream().filter(slot -> !keys.containsKey(slot)).toList());
    }

    private void readStored() throws SQLException {
        try (var connection = target.writer().getConnection();
                var statement =
                        connection.prepareStatement("select row_key, class, kid, aek, wrapped from subject_key");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var slot = new SubjectSlot(new nl.sluis.gateway.message.KeyedHash(rows.getBytes(1)), rows.getString(2));
                keys.put(
                        slot,
                        held(target.keys().subjects().open(rows.getBytes(3), rows.getString(4), rows.getBytes(5))));
            }
        }
    }

    private void insert(List<SubjectSlot> slots) throws SQLException {
        var made = slots.parallelStream()
                .map(slot -> Map.entry(slot, target.keys().subjects().create()))
                .toList();
        try (var connection = target.writer().getConnection();
                var statement = connection.prepareStatement(
                        "insert into subject_key (row_key, class, kid, aek, wrapped) values (?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (var one : made) {
                keys.put(one.getKey(), held(one.getValue()));
                statement.setBytes(1, one.getKey().rowKey().bytes());
                statement.setString(2, one.getKey().retentionClass());
                statement.setBytes(3, one.getValue().kid());
                statement.setString(4, one.getValue().month());
                statement.setBytes(5, one.getValue().wrapped());
                statement.addBatch();
            }
            var unused = statement.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static HeldKey held(SubjectKey key) {
        return new HeldKey(key, true);
    }
}
