package nl.sluis.gateway.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;

/** The two keystores of a data folder as an operator brings them: not made by development mode. */
public final class BroughtKeystores {
    private BroughtKeystores() {}

    public static void in(Path data, Path passphraseFile) throws IOException {
        var random = new SecureRandom();
        OwnerOnlyFiles.folder(data.resolve("keys"));
        var passphrase = Passphrase.of(Files.readString(passphraseFile).strip(), passphraseFile.toString());
        new KeystoreFile(data.resolve("keys/kek.bcfks"), passphrase)
                .write(new KeystoreFile.Contents(LongTermKeys.made(random), false));
        new KeystoreFile(data.resolve("keys/erasable.bcfks"), passphrase)
                .write(new KeystoreFile.Contents(
                        Map.of(ErasableKeys.alias(YearMonth.now(Clock.systemUTC())), Secret.random(random)), false));
    }
}
