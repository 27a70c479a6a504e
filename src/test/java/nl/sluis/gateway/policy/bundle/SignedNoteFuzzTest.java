package nl.sluis.gateway.policy.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** Whatever lies where the signed rules should: it is a note, byte for byte, or it is refused in our own words. */
class SignedNoteFuzzTest {
    @FuzzTest(maxDuration = "20s")
    void isTheNoteItIsWrittenAsOrNone(byte @NotNull [] bytes) {
        try {
            assertThat(SignedNote.read(bytes).bytes()).isEqualTo(bytes);
        } catch (NoteRefusedException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
