package nl.sluis.gateway.policy.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.sluis.gateway.message.NoteKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Laws of notes: what is written reads back, what reads writes the same bytes, and every flipped bit is found. */
class SignedNoteProperties {
    @Property(tries = 300)
    void whatIsSignedReadsBackAsItWas(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int signer) {
        // When
        var note = SignedNote.read(signed(text, signer).bytes());

        // Then
        assertThat(note.text()).isEqualTo(text);
        assertThat(note.signers(List.of(key(signer)))).containsExactly(key(signer));
    }

    @Property(tries = 500)
    void everyFlippedBitLeavesNoSignature(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 0, max = 1 << 20) int place,
            @ForAll @IntRange(min = 0, max = 7) int bit) {
        // Given
        var bytes = signed(text, 1).bytes();

        // When
        bytes[place % bytes.length] ^= (byte) (1 << bit);

        // Then
        assertThat(signersOrNone(bytes)).isEmpty();
    }

    @Property(tries = 1000)
    void anyBytesAreReadOrRefusedAndNothingElse(@ForAll byte[] bytes) {
        assertThat(readsAsItself(bytes)).isTrue();
    }

    @Property(tries = 1000)
    void anyLinesAreReadOrRefusedAndNothingElse(@ForAll("almostNotes") String text) {
        assertThat(readsAsItself(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    /** Nothing but a refusal is thrown, and what reads is written as the same bytes: a note has one form. */
    private static boolean readsAsItself(byte[] bytes) {
        try {
            return java.util.Arrays.equals(SignedNote.read(bytes).bytes(), bytes);
        } catch (NoteRefusedException refused) {
            return true;
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab /+=\u2014\u00e9")
                .ofMaxLength(20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(lines -> String.join("\n", lines) + "\n");
    }

    @Provide
    Arbitrary<String> almostNotes() {
        return Arbitraries.of("\n", "\n\n", "\u2014 ", "a", "+", " ", "AAAAAAA=", "AAAA", "=", "\t", "text")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    private static List<NoteKey> signersOrNone(byte[] bytes) {
        try {
            return SignedNote.read(bytes).signers(List.of(key(1)));
        } catch (NoteRefusedException refused) {
            return List.of();
        }
    }

    private static SignedNote signed(String text, int signer) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var ed25519 = new Ed25519Signer();
        ed25519.init(true, secret(signer));
        ed25519.update(bytes, 0, bytes.length);
        return new SignedNote(text, List.of(NoteSignature.of(key(signer), ed25519.generateSignature())));
    }

    private static NoteKey key(int signer) {
        return NoteKey.of("signer-" + signer, secret(signer).generatePublicKey().getEncoded());
    }

    private static Ed25519PrivateKeyParameters secret(int signer) {
        var seed = new byte[32];
        seed[0] = (byte) signer;
        return new Ed25519PrivateKeyParameters(seed, 0);
    }
}
