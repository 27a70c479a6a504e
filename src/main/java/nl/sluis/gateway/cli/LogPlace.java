package nl.sluis.gateway.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.gateway.audit.verify.FolderSource;
import nl.sluis.gateway.audit.verify.LogSource;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PartyTls;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a log is read: a folder to which it was exported, or its address, as a party or on the read-only port. */
final class LogPlace {
    @Parameters(
            index = "0",
            paramLabel = "<log>",
            defaultValue = "https://localhost:8443/log/0",
            description = "a folder, or an address such as https://gateway.example.nl:8443/log/0"
                    + " (default: ${DEFAULT-VALUE})")
    private String place;

    @Option(
            names = "--pki",
            paramLabel = "<folder>",
            defaultValue = "${env:SLUIS_DATA_DIR:-data}/pki",
            description =
                    "a folder with <party>.crt, <party>.key and ca.crt, whom to trust (default: ${DEFAULT-VALUE})")
    private Path pki;

    @Option(
            names = "--party",
            paramLabel = "<party>",
            defaultValue = "ggz-voorbeeld",
            description = "as whom an address is read (default: ${DEFAULT-VALUE})")
    private String party;

    LogSource source() {
        if (!place.startsWith("https://")) {
            var folder = Path.of(place);
            if (!Files.isDirectory(folder)) {
                throw new CommandFailedException(place + " is no folder, and no address that begins with https://");
            }
            return new FolderSource(folder);
        }
        try {
            return new WebLog(
                    PartyTls.in(pki).contextFor(party), URI.create(place.endsWith("/") ? place : place + "/"));
        } catch (KeyUnavailableException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public String toString() {
        return place;
    }
}
