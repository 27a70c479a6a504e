package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.Map;
import nl.sluis.gateway.keys.KeystoreCare.PassphraseFrom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoresTest {
    private static final String PHRASE = "the passphrase of production";
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @TempDir
    Path data;

    @Test
    void needsAPassphraseInProductionAndTakesOneOnly() throws IOException {
        // Given
        var mounted = data.resolve("mounted");
        Files.writeString(mounted, PHRASE + "\n");
        // Then
        assertRefused(null, null, "needs the keystore passphrase in SLUIS_KEYSTORE_PASSPHRASE");
        assertRefused("too short", null, "in SLUIS_KEYSTORE_PASSPHRASE has fewer than 16 characters");
        assertRefused(PHRASE, mounted, "given twice");
        assertRefused(null, mounted, "needs the keystore " + data.resolve("keys/kek.bcfks"));
        assertThat(data.resolve("keys")).doesNotExist();
    }

    @Test
    void refusesInProductionWhatDevelopmentMadeAndNamesIt() throws IOException {
        // Given
        var keys = Files.createDirectory(data.resolve("keys"));
        var made = Passphrase.madeInDevelopment(new SecureRandom());
        // Then
        assertRefused(new String(made.characters()), null, "refuses a keystore passphrase that development mode made");
        new KeystoreFile(keys.resolve("kek.bcfks"), Passphrase.of(PHRASE, "test"))
                .write(new KeystoreFile.Contents(LongTermKeys.made(new SecureRandom()), true));
        assertRefused(PHRASE, null, "refuses a keystore that development mode made: " + keys.resolve("kek.bcfks"));
        Files.createFile(keys.resolve("development.passphrase"));
        assertRefused(
                PHRASE,
                null,
                "refuses the passphrase file of development mode: " + keys.resolve("development.passphrase"));
    }

    @Test
    void namesTheSecondKeystoreWhenThatIsMissing() throws IOException {
        // Given
        var keys = Files.createDirectory(data.resolve("keys"));
        new KeystoreFile(keys.resolve("kek.bcfks"), Passphrase.of(PHRASE, "test"))
                .write(new KeystoreFile.Contents(LongTermKeys.made(new SecureRandom()), false));
        // Then
        assertRefused(PHRASE, null, "needs the keystore " + keys.resolve("erasable.bcfks"));
        assertThat(keys.resolve("erasable.bcfks")).doesNotExist();
    }

    @Test
    void makesNoNewPassphraseForKeystoresThatAreThere() throws IOException {
        Files.createFile(Files.createDirectory(data.resolve("keys")).resolve("kek.bcfks"));
        assertThatThrownBy(() -> keystores(Mode.DEVELOPMENT, null, null))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("but not their passphrase");
    }

    @Test
    void wantsEachKeyInItsPlaceInTheKeystore() {
        var key = TestKeys.key(1);
        assertThatThrownBy(() -> new LongTermKeys(Map.of("kek-1", key, "aik", key)))
                .hasMessageContaining("no key ixk");
        assertThatThrownBy(() -> new LongTermKeys(Map.of("aik", key, "ixk", key)))
                .hasMessageContaining("no version of KEK");
        assertThatThrownBy(() -> new LongTermKeys(Map.of("kek-1", key, "aik", key, "ixk", key, "kek-x", key)))
                .hasMessageContaining("unknown key kek-x");
        assertThat(new LongTermKeys(Map.of("kek-2", key, "kek-10", key, "aik", key, "ixk", key)).currentKek())
                .isEqualTo(10);
    }

    private void assertRefused(@Nullable String fromEnvironment, @Nullable Path fromFile, String why) {
        assertThatThrownBy(() ->
                        keystores(Mode.PRODUCTION, fromEnvironment, fromFile).open(NOW))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining(PHRASE);
    }

    private Keystores keystores(Mode mode, @Nullable String fromEnvironment, @Nullable Path fromFile) {
        return new Keystores(
                data, mode, new PassphraseFrom(fromEnvironment, fromFile), KeystoreParameters.OURS, new SecureRandom());
    }
}
