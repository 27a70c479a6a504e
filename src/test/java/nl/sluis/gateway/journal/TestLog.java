package nl.sluis.gateway.journal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.Signer;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.EntryId;

/** A real log for tests of what is made of it: the journal as it runs, on a real database, with fixed keys. */
public final class TestLog implements AutoCloseable {
    public static final String ORIGIN = JournalFixture.ORIGIN;
    private final JournalFixture fixture = new JournalFixture();
    private int messages;

    public static Signers signers() {
        return signers(4);
    }

    /** @param seed of the key of the logs, by its last byte */
    public static Signers signers(int seed) {
        return new Signers() {
            @Override
            public Signer log(int shard) {
                return FixedKeys.signer(seed + shard);
            }

            @Override
            public Signer receipts() {
                return FixedKeys.signer(5);
            }
        };
    }

    /** Runs until it is closed, under this tree. */
    public AutoCloseable start(Sealing sealing) {
        fixture.sealing = sealing;
        return fixture.start();
    }

    /** The journal that was started last. */
    public Journal journal() {
        return fixture.started.getLast();
    }

    /** Adds so many entries of all types, spread over the months up to now, and seals them. Not while a journal runs. */
    public void fill(int entries, int months, Path highWater) {
        var target = new LogTarget(
                writer(),
                fixture.keys,
                sealing -> new Claims(fixture::connect, fixture.shard, fixture.origin, sealing),
                new BenchTree(writer(), signers(), highWater),
                this::asOwner);
        try {
            LargeLog.write(target, LargeLogPlan.of(Path.of(""), entries).over(months), (done, of) -> {});
        } catch (SQLException | IOException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Under which a body can be opened, as long as its key is there. */
    public SubjectKeys subjectKeys() {
        return fixture.keys.subjects();
    }

    public IndexHasher hasher() {
        return fixture.keys.hasher();
    }

    /** What the entry at this index of the log says, with what commits to it. */
    public SealedBody bodyAt(long index) {
        var entry = texts("select entry_id::text from audit_entry where idx = " + index)
                .getFirst();
        return new StoredSealedBodies(writer(), subjectKeys())
                .of(new EntryId(UUID.fromString(entry)))
                .orElseThrow();
    }

    public DataSource retention() {
        return fixture.database.retention();
    }

    public DataSource owner() {
        return fixture.database.owner();
    }

    /** From now on the shard is another. */
    public void shard(int number) {
        fixture.shard = number;
        fixture.origin = "gw.example.nl/log/" + number;
    }

    /** So many messages are accepted, all at once; their receipts. */
    @CanIgnoreReturnValue
    public List<String> accept(int howMany) {
        var journal = fixture.started.getLast();
        var first = messages;
        messages += howMany;
        return JournalFixture.together(IntStream.range(first, messages)
                .<java.util.concurrent.Callable<String>>mapToObj(i -> () ->
                        ((Outcome.Recorded) journal.append(Messages.application("m-" + i, "content " + i))).receipt())
                .toList());
    }

    /** One after the other. */
    @CanIgnoreReturnValue
    public List<String> acceptInTurn(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> accept(1).getFirst()).toList();
    }

    public DataSource writer() {
        return fixture.database.writer();
    }

    public DataSource reader() {
        return fixture.database.reader();
    }

    public void asOwner(String sql) {
        fixture.asOwner(sql);
    }

    public long number(String sql) {
        return fixture.all(sql, row -> row.getLong(1)).getFirst();
    }

    public List<String> texts(String sql) {
        return fixture.all(sql, row -> row.getString(1));
    }

    public List<byte[]> bytes(String sql) {
        return fixture.all(sql, row -> row.getBytes(1));
    }

    @Override
    public void close() {
        fixture.close();
    }
}
