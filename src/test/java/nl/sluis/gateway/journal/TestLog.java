package nl.sluis.gateway.journal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.Signer;
import nl.sluis.gateway.keys.Signers;

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
