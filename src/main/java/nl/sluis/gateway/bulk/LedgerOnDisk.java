package nl.sluis.gateway.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.sluis.gateway.bulk.FileRefusedException.Fault;

/**
 * What became of the lines, in their order: the report first, then the position.
 *
 * <p>Guarantee: whenever the process ends, the two files on the disk together are a position from which the import can go on.
 * Lines behind it may have been sent; sent again, they get their first answer.
 */
final class LedgerOnDisk implements Ledger, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path file;
    private final Report report;
    private Position position;

    private LedgerOnDisk(Path file, Report report, Position position) {
        this.file = file;
        this.report = report;
        this.position = position;
    }

    /** @throws FileRefusedException when the position is that of another file, or not readable */
    static LedgerOnDisk open(Path file, Path reportFile, String digest) throws IOException {
        var position = Files.exists(file) ? read(file) : Position.start(digest);
        if (!position.digest().equals(digest)) {
            throw new FileRefusedException(
                    Fault.POSITION,
                    "the import of which " + file + " keeps the position was of a file with other"
                            + " contents; put that file back, or remove " + file + " to begin anew");
        }
        return new LedgerOnDisk(file, Report.at(reportFile, position.reportBytes()), position);
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void note(long line, LineOutcome outcome) throws IOException {
        if (outcome instanceof LineOutcome.Rejected(var why)) {
            report.add(line, why);
        }
        position = position.settled(line, outcome);
    }

    @Override
    public void settle() throws IOException {
        position = position.reported(report.settle());
        var next = file.resolveSibling(file.getFileName() + ".nieuw");
        Files.write(next, JSON.writeValueAsBytes(position));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void complete() throws IOException {
        position = position.completed();
        settle();
    }

    private static Position read(Path file) throws IOException {
        try {
            var position = JSON.readValue(file.toFile(), Position.class);
            if (position != null && position.fits() && position.digest() != null) {
                return position;
            }
        } catch (JsonProcessingException broken) {
            throw unreadable(file, broken);
        }
        throw unreadable(file, null);
    }

    private static FileRefusedException unreadable(Path file, @org.jspecify.annotations.Nullable Exception cause) {
        var text = "the position in " + file + " cannot be read; remove it to begin anew";
        return new FileRefusedException(Fault.POSITION, text, cause);
    }

    @Override
    public void close() throws IOException {
        report.close();
    }
}
