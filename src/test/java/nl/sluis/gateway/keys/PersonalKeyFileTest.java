package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalKeyFileTest {
    private static final String PASSPHRASE = "a passphrase of sixteen and more";

    @TempDir
    Path folder;

    @Test
    void whatOneMakesSignsWhenItIsOpened() {
        // Given
        var file = folder.resolve("officer.key");
        var made = PersonalKeyFile.make(file, Optional.of(PASSPHRASE.toCharArray()), new SecureRandom());

        // When
        var opened = PersonalKeyFile.open(file, PASSPHRASE::toCharArray);

        // Then
        var message = "message".getBytes(StandardCharsets.UTF_8);
        assertThat(opened.publicKey()).isEqualTo(made.publicKey());
        assertThat(Ed25519.verify(opened.sign(message), 0, made.publicKey(), 0, message, 0, message.length))
                .isTrue();
    }

    @Test
    void theFileIsForItsOwnerAndEncrypted() throws IOException {
        // When
        var file = folder.resolve("officer.key");
        var unused = PersonalKeyFile.make(file, Optional.of(PASSPHRASE.toCharArray()), new SecureRandom());

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
    }

    @Test
    void aKeyInClearAsksForNoPassphrase() {
        var file = folder.resolve("officer.key");
        var made = PersonalKeyFile.make(file, Optional.empty(), new SecureRandom());

        var opened = PersonalKeyFile.open(file, () -> {
            throw new AssertionError("asked for a passphrase");
        });

        assertThat(opened.publicKey()).isEqualTo(made.publicKey());
    }

    @Test
    void refusesAWrongPassphrase() {
        var file = folder.resolve("officer.key");
        var unused = PersonalKeyFile.make(file, Optional.of(PASSPHRASE.toCharArray()), new SecureRandom());

        assertThatThrownBy(() -> PersonalKeyFile.open(file, () -> "another passphrase of length".toCharArray()))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessage("the passphrase does not open " + file);
    }

    @Test
    void refusesAKeyThatOthersCanRead() throws IOException {
        var file = folder.resolve("officer.key");
        var unused = PersonalKeyFile.make(file, Optional.empty(), new SecureRandom());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> PersonalKeyFile.open(file, () -> new char[0]))
                .hasMessageContaining("can be read by others than its owner");
    }

    @Test
    void writesOverNoKey() {
        var file = folder.resolve("officer.key");
        var unused = PersonalKeyFile.make(file, Optional.empty(), new SecureRandom());

        assertThatThrownBy(() -> PersonalKeyFile.make(file, Optional.empty(), new SecureRandom()))
                .hasMessageContaining("is there already");
    }

    @Test
    void refusesAShortPassphrase() {
        assertThatThrownBy(() -> PersonalKeyFile.make(
                        folder.resolve("k"), Optional.of("short".toCharArray()), new SecureRandom()))
                .hasMessageContaining("fewer than 16 characters");
        assertThat(folder.resolve("k")).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        var file = folder.resolve("officer.key");
        Files.writeString(file, "not a key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> PersonalKeyFile.open(file, () -> new char[0]))
                .hasMessageContaining("there is no private key in PEM");
        assertThatThrownBy(() -> PersonalKeyFile.open(folder.resolve("none"), () -> new char[0]))
                .hasMessageContaining("there is no key in");
    }
}
