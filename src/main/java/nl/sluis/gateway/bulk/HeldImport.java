package nl.sluis.gateway.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import nl.sluis.gateway.bulk.FileRefusedException.Fault;

/**
 * The same import of a file that somebody handed in. The file is never written down: it is about persons, and what of it may be
 * kept, the register keeps.
 *
 * <p>Guarantee: handed in again, whenever it broke off, a line changes the register once, as long as the gateway remembers keys
 * (90 days); each line that was not taken is told.
 */
public final class HeldImport {
    private static final int AT_A_TIME = 16;
    private final ImportFile file;

    private HeldImport(ImportFile file) {
        this.file = file;
    }

    /**
     * What came of it.
     *
     * @param lines   of the file
     * @param done    the last line that is settled
     * @param stopped why it did not come to its end; before any line was done, the file is refused
     */
    public record Told(
            long lines, long done, long accepted, long rejected, List<Line> report, Optional<Fault> stopped) {
        public Told {
            report = List.copyOf(report);
        }
    }

    /** A line that was not taken, and one reason why. */
    public record Line(long number, Rejection why) {}

    /** @throws FileRefusedException when its name tells no form, or it is no UTF-8 text */
    public static HeldImport of(String name, byte[] content) {
        var file = ImportFile.of(name, () -> new ByteArrayInputStream(content));
        var unused = file.isCsv();
        return new HeldImport(file);
    }

    public long lines() {
        return file.lines();
    }

    /** @param progress hears of each line that is settled; it must be quick */
    public Told run(Door door, LongConsumer progress) {
        var ledger = new LedgerInMemory(file.digest());
        try {
            new Import(file, door, ledger, heard(progress), AT_A_TIME).run();
            return told(ledger, Optional.empty());
        } catch (FileRefusedException refused) {
            return told(ledger, Optional.of(refused.fault()));
        } catch (IOException inMemory) {
            throw new IllegalStateException("a file in memory is always there", inMemory);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return told(ledger, Optional.of(Fault.INTERRUPTED));
        }
    }

    private Told told(LedgerInMemory ledger, Optional<Fault> stopped) {
        var at = ledger.position();
        return new Told(file.lines(), at.line(), at.taken(), at.rejected(), ledger.report(), stopped);
    }

    private static Onlooker heard(LongConsumer progress) {
        return new Onlooker() {
            @Override
            public boolean isDue() {
                return true;
            }

            @Override
            public void show(Position position) {
                progress.accept(position.line());
            }

            @Override
            public void end(Position position) {
                progress.accept(position.line());
            }
        };
    }
}
