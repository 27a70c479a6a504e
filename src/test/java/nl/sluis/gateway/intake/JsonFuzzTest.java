package nl.sluis.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.message.NotCanonicalException;

/** Whatever is sent as JSON: it is read and has one canonical form, which is read as the same and has itself as its form. */
class JsonFuzzTest {
    @FuzzTest(maxDuration = "20s")
    void isRefusedOrHasOneForm(byte @NotNull [] body) {
        try {
            var canonical = CanonicalJson.of(StrictJson.read(body));
            assertThat(CanonicalJson.of(StrictJson.read(canonical))).isEqualTo(canonical);
        } catch (RejectedRequest refused) {
            assertThat(refused.faults()).isNotEmpty();
        } catch (NotCanonicalException refused) {
            assertThat(refused).hasNoCause();
        }
    }
}
