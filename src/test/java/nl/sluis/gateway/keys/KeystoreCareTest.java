package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import nl.sluis.gateway.keys.KeystoreCare.PassphraseFrom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keystores as files: made for production, copied, put back. */
class KeystoreCareTest {
    private static final String PHRASE = "the passphrase of production";
    private static final PassphraseFrom ENVIRONMENT = new PassphraseFrom(PHRASE, null);
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    /** The others are not about what closing one costs. */
    private static KeystoreCare soonClosed(Path data) {
        return new KeystoreCare(data, TestKeys.SOON_CLOSED);
    }

    @Test
    void makesWhatProductionStartsOnAndNeverTwice() {
        // Given
        var care = new KeystoreCare(folder);
        // When
        var made = care.make(ENVIRONMENT, Clock.systemUTC(), RANDOM);
        // Then
        assertThat(made).allMatch(Files::exists);
        var opened = new Keystores(folder, Mode.PRODUCTION, ENVIRONMENT, KeystoreParameters.OURS, RANDOM)
                .open(YearMonth.of(2026, 11));
        assertThat(new LongTermKeys(opened.longTerm().loaded().contents().keys()).currentKek())
                .isEqualTo(1);
        assertThatThrownBy(() -> care.make(ENVIRONMENT, Clock.systemUTC(), RANDOM))
                .hasMessageContaining("never written over");
    }

    @Test
    void makesNothingWithoutAPassphraseOrWithOneOfDevelopment() {
        var care = new KeystoreCare(folder);
        var development = new String(Passphrase.madeInDevelopment(RANDOM).characters());
        for (var from : List.of(new PassphraseFrom(null, null), new PassphraseFrom(development, null))) {
            assertThatThrownBy(() -> care.make(from, Clock.systemUTC(), RANDOM))
                    .isInstanceOf(KeyUnavailableException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void putsABackupBackWithTwoOfItsShares() throws Exception {
        // Given
        var care = soonClosed(folder.resolve("one"));
        var unused = care.make(ENVIRONMENT, Clock.systemUTC(), RANDOM);
        var backup = folder.resolve("backup");
        var written = care.backUp(backup, ENVIRONMENT, RANDOM);
        var phrase = folder.resolve("phrase");
        // When
        soonClosed(folder.resolve("two")).restore(backup, List.of(written.get(1), written.get(3)), phrase);
        // Then
        assertThat(folder.resolve("two/keys/kek.bcfks")).hasSameBinaryContentAs(folder.resolve("one/keys/kek.bcfks"));
        assertThat(Files.readString(phrase)).isEqualTo(PHRASE);
        assertThat(new RestoredMark(folder.resolve("two")).when()).isPresent();
        assertThat(written).hasSize(4).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                .hasSize(2));
    }

    @Test
    void putsNothingBackWithOneShareOrOverWhatIsThere() {
        // Given
        var care = soonClosed(folder.resolve("one"));
        var unused = care.make(ENVIRONMENT, Clock.systemUTC(), RANDOM);
        var backup = folder.resolve("backup");
        var written = care.backUp(backup, ENVIRONMENT, RANDOM);
        var elsewhere = soonClosed(folder.resolve("two"));
        var phrase = folder.resolve("phrase");
        // Then
        assertThatThrownBy(() -> elsewhere.restore(backup, List.of(written.get(1)), phrase))
                .hasMessageContaining("two different shares");
        assertThatThrownBy(() -> care.restore(backup, List.of(written.get(1), written.get(2)), phrase))
                .hasMessageContaining("nothing is written over");
        assertThatThrownBy(() -> care.backUp(backup, ENVIRONMENT, RANDOM)).hasMessageContaining("never written over");
        assertThat(folder.resolve("two")).doesNotExist();
        assertThat(phrase).doesNotExist();
    }

    @Test
    void copiesNothingUnderAPassphraseThatDoesNotOpenIt() {
        var care = soonClosed(folder.resolve("one"));
        var unused = care.make(ENVIRONMENT, Clock.systemUTC(), RANDOM);
        assertThatThrownBy(() -> care.backUp(
                        folder.resolve("backup"), new PassphraseFrom("not the passphrase of it", null), RANDOM))
                .isInstanceOf(KeyUnavailableException.class);
        assertThat(folder.resolve("backup")).doesNotExist();
    }
}
