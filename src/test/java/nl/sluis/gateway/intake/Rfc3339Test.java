package nl.sluis.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    @Test
    void readsEachDigitBehindThePoint() {
        assertThat(Rfc3339.read("2026-11-01T10:00:00.1Z")).isEqualTo(Instant.parse("2026-11-01T10:00:00.100Z"));
        assertThat(Rfc3339.read("2026-11-01T10:00:00.000000001-00:30"))
                .isEqualTo(Instant.parse("2026-11-01T10:30:00.000000001Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T10:00:00Z",
                "2026-13-01T10:00:00Z",
                "2026-11-01T24:00:00Z",
                "2026-11-01T10:60:00Z",
                "2026-11-01T10:00:60Z",
                "2026-11-01T10:00:00+18:01",
                "2026-11-01T10:00:00+01:60",
                "2026-11-01T10:00Z",
                "2026-11-01t10:00:00z",
                "2026-11-01 10:00:00Z",
                "2026-11-01T10:00:00.Z",
                "2026-11-01T10:00:00.1234567890Z",
                "2026-11-01T10:00:00",
                "2026-11-01T10:00:00Z ",
                ""
            })
    void refusesWhatIsNoTime(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rfc3339.read(text));
    }
}
