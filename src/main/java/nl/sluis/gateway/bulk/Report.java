package nl.sluis.gateway.bulk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nl.sluis.gateway.bulk.FileRefusedException.Fault;

/** The lines that were not taken, as CSV: number, field, code and explanation; never a value. */
final class Report implements AutoCloseable {
    private static final String HEADER = "regel,veld,code,uitleg\n";
    private final FileChannel file;

    private Report(FileChannel file) {
        this.file = file;
    }

    /** Goes on behind these bytes; what stood behind them was not settled. */
    static Report at(Path path, long bytes) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (file.size() < bytes) {
            file.close();
            throw new FileRefusedException(
                    Fault.POSITION,
                    "the report " + path + " is shorter than it was when the import stopped;"
                            + " remove the file of the position to begin anew");
        }
        file.truncate(bytes);
        file.position(bytes);
        var report = new Report(file);
        if (bytes == 0) {
            report.write(HEADER);
        }
        return report;
    }

    void add(long line, List<Rejection> why) throws IOException {
        for (var one : why) {
            write(line + "," + quoted(one.field()) + "," + quoted(one.code()) + "," + quoted(one.explanation()) + "\n");
        }
    }

    /** How long it is, once that is on the disk. */
    long settle() throws IOException {
        file.force(false);
        return file.position();
    }

    private void write(String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
