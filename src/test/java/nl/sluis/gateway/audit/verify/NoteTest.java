package nl.sluis.gateway.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example of C2SP signed-note. */
class NoteTest {
    private static final Path FOLDER = Path.of(System.getProperty("sluis.vectors", "../shared/vectors"), "signed-note");

    private static byte[] note;
    private static LogKey key;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the public vectors are not beside this checkout");
        note = Files.readAllBytes(FOLDER.resolve("example.note.txt"));
        key = LogKey.read(Files.readString(FOLDER.resolve("example.vkey.txt")));
    }

    @Test
    void theExampleHolds() {
        assertThat(key.id()).isEqualTo("530d903a");
        assertThat(Note.read(note).text()).isEqualTo("This is an example message.\n");
        assertThat(Note.read(note).isSignedByOneOf(List.of(key))).isTrue();
    }

    @Test
    void everyFlippedBitIsRefused() {
        for (var bit = 0; bit < note.length * 8; bit++) {
            var changed = note.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(holds(changed)).as("bit " + bit).isFalse();
        }
    }

    @Test
    void aLineOfAnUnknownKeyChangesNothing() {
        var with = new String(note, UTF_8) + "\u2014 somebody.else AAAAAAAAAAAA\n";
        assertThat(holds(with.getBytes(UTF_8))).isTrue();
    }

    @Test
    void moreThanThirtyTwoSignaturesOrAControlCharacterAreRefused() {
        var many = new String(note, UTF_8) + "\u2014 somebody.else AAAAAAAAAAAA\n".repeat(32);
        assertThatThrownBy(() -> Note.read(many.getBytes(UTF_8))).hasMessageContaining("32 signatures");
        assertThatThrownBy(() -> Note.read("a\tb\n\n\u2014 x AAAAAAAA\n".getBytes(UTF_8)))
                .hasMessageContaining("control characters");
        assertThatThrownBy(() -> Note.read(new byte[65 * 1024])).hasMessageContaining("64 KiB");
    }

    /** Refuses in its own way, or finds no signature of the key; nothing else may come out. */
    private static boolean holds(byte[] bytes) {
        try {
            return Note.read(bytes).isSignedByOneOf(List.of(key));
        } catch (EvidenceRefusedException refused) {
            return false;
        }
    }
}
