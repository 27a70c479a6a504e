package nl.sluis.gateway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The public key under which receipts are checked, as the gateway leaves it in its data folder when it starts and as an
 * operator hands it to the parties: one line, 32 bytes in base64.
 */
final class ReceiptKey {
    private static final String FILE = "receipts.pub";

    private ReceiptKey() {}

    static void leave(Path dataDir, byte[] publicKey) {
        try {
            Files.createDirectories(dataDir);
            Files.writeString(dataDir.resolve(FILE), Base64.getEncoder().encodeToString(publicKey) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the public key for receipts cannot be written in " + dataDir, e);
        }
    }

    static byte[] in(Path dataDir) {
        return read(dataDir.resolve(FILE));
    }

    static byte[] read(Path file) {
        try {
            var key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length == 32) {
                return key;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailedException("there is no public key for receipts in " + file, e);
        }
        throw new CommandFailedException("what stands in " + file + " is not a public key of 32 bytes");
    }
}
