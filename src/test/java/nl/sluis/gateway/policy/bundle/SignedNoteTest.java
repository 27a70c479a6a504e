package nl.sluis.gateway.policy.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.sluis.gateway.message.NoteKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of the C2SP specification, and notes that read in another way than a note may. */
class SignedNoteTest {
    private static final Path VECTORS =
            Path.of(System.getProperty("sluis.vectors", "../shared/vectors"), "signed-note");
    private static final String SIGNATURE = "\u2014 a AAAAAAA=\n";

    @Test
    void theExampleOfTheSpecificationVerifies() throws IOException {
        // When
        var note = SignedNote.read(example());

        // Then
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.signers(List.of(exampleKey()))).containsExactly(exampleKey());
        assertThat(note.bytes()).isEqualTo(example());
    }

    @Test
    void theKeyIdOfTheExampleIsRecomputed() throws IOException {
        assertThat(exampleKey().id()).isEqualTo("530d903a");
        assertThat(exampleKey().text()).isEqualTo(exampleKeyText());
        assertThatThrownBy(() -> NoteKey.read(exampleKeyText().replace("530d903a", "530d903b")))
                .hasMessageContaining("key id");
    }

    @Test
    void everyChangedByteOfTheExampleIsRefusedOrSignedByNobodyKnown() throws IOException {
        var example = example();
        for (var at = 0; at < example.length; at++) {
            for (var bit = 0; bit < 8; bit++) {
                var changed = example.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(signersOrNone(changed))
                        .as("byte %d, bit %d", at, bit)
                        .isEmpty();
            }
        }
    }

    @Test
    void aLineOfAnUnknownKeyChangesNothing() throws IOException {
        var more = SignedNote.read(
                (new String(example(), StandardCharsets.UTF_8) + SIGNATURE).getBytes(StandardCharsets.UTF_8));
        assertThat(more.signers(List.of(exampleKey()))).containsExactly(exampleKey());
        assertThat(more.signers(List.of())).isEmpty();
    }

    @Test
    void takesThirtyTwoSignaturesAndNoMore() {
        assertThat(read("text\n\n" + SIGNATURE.repeat(32)).signatures()).hasSize(32);
        assertThatThrownBy(() -> read("text\n\n" + SIGNATURE.repeat(33))).hasMessageContaining("at most 32");
    }

    @Test
    void takesSixtyFourKib() {
        var rest = "\n\n" + SIGNATURE;
        var most = 64 * 1024 - rest.getBytes(StandardCharsets.UTF_8).length;

        assertThat(read("a".repeat(most) + rest).text()).hasSize(most + 1);
    }

    @Test
    void takesSpacesAndRefusesTheControlCharactersBesideThem() {
        assertThat(read("one two\n\n" + SIGNATURE).text()).isEqualTo("one two\n");
        assertThatThrownBy(() -> read("one\u001ftwo\n\n" + SIGNATURE)).hasMessageContaining("control characters");
    }

    @Test
    void refusesMoreThanSixtyFourKib() {
        assertThatThrownBy(() -> SignedNote.read(new byte[64 * 1024 + 1])).hasMessageContaining("64 KiB");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> SignedNote.read(new byte[] {(byte) 0xc3, 0x28, '\n', '\n'}))
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 a AAAAAAA=",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n\u2014 a+b AAAAAAA=\n",
                "text\n\n\u2014  AAAAAAA=\n",
                "text\n\n\u2014 a b AAAAAAA=\n",
                "text\n\n\u2014 a AAAAAA==\n",
                "text\n\n\u2014 a AAAAAAA\n",
                "text\n\n\u2014 a AAAAAAB=\n",
                "text\n\n\u2014 a AAAA-AA=\n",
                "text\n\n\u2014 a AAAAAAA=\n\u2014 a\n",
                "te\rxt\n\n\u2014 a AAAAAAA=\n",
                "te\txt\n\n\u2014 a AAAAAAA=\n",
                "te\u007fxt\n\n\u2014 a AAAAAAA=\n"
            })
    void refusesWhatIsNoNote(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(NoteRefusedException.class);
    }

    private static SignedNote read(String text) {
        return SignedNote.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<NoteKey> signersOrNone(byte[] bytes) throws IOException {
        try {
            return SignedNote.read(bytes).signers(List.of(exampleKey()));
        } catch (NoteRefusedException refused) {
            return List.of();
        }
    }

    private static byte[] example() throws IOException {
        return Files.readAllBytes(vector("example.note.txt"));
    }

    private static NoteKey exampleKey() throws IOException {
        return NoteKey.read(exampleKeyText());
    }

    private static String exampleKeyText() throws IOException {
        return Files.readString(vector("example.vkey.txt")).strip();
    }

    private static Path vector(String file) {
        assumeTrue(Files.isDirectory(VECTORS), "the public vectors of signed-note are not beside this checkout");
        return VECTORS.resolve(file);
    }
}
