package nl.sluis.gateway.bulk;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import nl.sluis.gateway.bulk.FileRefusedException.Fault;

/**
 * Imports a file of consents through the door of a gateway.
 *
 * <p>Guarantee: interrupted in any way, the same command goes on where it was; sent twice, a line changes the register once,
 * as long as the gateway remembers keys (90 days).
 */
public final class BulkImport {
    private final SSLContext tls;
    private final URI gateway;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Duration patience;

    /** @param patience how long nobody may answer before it stops */
    public BulkImport(SSLContext tls, URI gateway, Clock clock, LongSupplier nanoTime, Duration patience) {
        this.tls = tls;
        this.gateway = gateway;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.patience = patience;
    }

    /**
     * @param position where it is kept how far the import is
     * @param report   where the lines are told that were not taken
     */
    public record Files(Path input, Path position, Path report) {}

    /** @param bar whether the output is a terminal, on which a line can be written over */
    public record Screen(PrintWriter out, boolean bar) {}

    /**
     * Whether every line was taken.
     *
     * @throws FileRefusedException when it cannot begin or has to stop, saying what to do
     */
    public boolean run(Files files, int parallel, Screen screen) {
        var file = ImportFile.at(files.input());
        try (var ledger = LedgerOnDisk.open(files.position(), files.report(), file.digest())) {
            if (ledger.position().complete()) {
                screen.out()
                        .println("This file was imported before; remove " + files.position() + " to send it again.");
                screen.out().flush();
            } else {
                var progress = new Progress(
                        screen.out(),
                        screen.bar(),
                        nanoTime,
                        file.lines(),
                        ledger.position().line());
                new Import(file, new ExchangeClient(tls, gateway, clock, patience), ledger, progress, parallel).run();
            }
            return ledger.position().rejected() == 0;
        } catch (IOException e) {
            throw new FileRefusedException(
                    Fault.INTERRUPTED, "the file, its report or its position cannot be read or written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileRefusedException(Fault.INTERRUPTED, "interrupted; the same command goes on from here", e);
        }
    }
}
