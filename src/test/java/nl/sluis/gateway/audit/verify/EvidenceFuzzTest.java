package nl.sluis.gateway.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever somebody brings as evidence: it is read, or refused in our own words; and nothing holds without a key. */
class EvidenceFuzzTest {
    @FuzzTest(maxDuration = "20s")
    void aNoteIsReadOrRefused(byte @NotNull [] bytes) {
        try {
            assertThat(Note.read(bytes).isSignedByOneOf(List.of())).isFalse();
        } catch (EvidenceRefusedException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "20s")
    void aProofIsRefusedWithoutAKey(byte @NotNull [] bytes) {
        try {
            var proved = LogProof.read(bytes).verify(List.of());
            throw new AssertionError("proved by nobody: " + proved);
        } catch (EvidenceRefusedException | Checkpoint.KeySwappedException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "20s")
    void aReceiptIsReadOrRefused(@NotNull String text) {
        try {
            assertThat(Receipt.read(text).origin()).isNotBlank();
        } catch (ReceiptRefusedException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "20s")
    void aTileOrALeafIsReadOrRefused(byte @NotNull [] bytes) {
        try {
            EntryTile.leaves(bytes, "0")
                    .forEach(leaf -> assertThat(Leaf.read(leaf).hash()).hasSize(32));
        } catch (EvidenceRefusedException | CouldNotCheckException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        try {
            assertThat(LogKey.read(new String(bytes, StandardCharsets.UTF_8)).name())
                    .isNotBlank();
        } catch (EvidenceRefusedException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
