package nl.sluis.gateway.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void writesWhatLooksTheSameInOneWay() {
        assertThat(Plain.of("Zoë\u200b \u00a0 Ç\u0327elik–\uff19\u0669 ﬁets Straße Ørsted")
                        .text())
                .isEqualTo("Zoe Celik-99 fiets Strasse Orsted");
        assertThat(Plain.of("ΣΊΣΥΦΟΣ").folded()).isEqualTo(Plain.of("σίσυφος").folded());
    }

    @Test
    void knowsWhereEachCharacterCameFrom() {
        // Given
        var original = "x Zoe\u0308\u200b y";
        var plain = Plain.of(original);

        // When
        var at = plain.text().indexOf("Zoe");

        // Then
        assertThat(original.substring(plain.start(at), plain.end(at + 3))).isEqualTo("Zoe\u0308\u200b");
    }

    @Property
    void placesNeverRunBackwards(@ForAll @StringLength(max = 60) String text) {
        var plain = Plain.of(text);

        var last = 0;
        for (var at = 0; at < plain.text().length(); at++) {
            assertThat(plain.start(at)).isBetween(last, text.length());
            assertThat(plain.end(at + 1)).isBetween(plain.start(at), text.length());
            last = plain.start(at);
        }
    }

    @Test
    void doesNotPrint() {
        assertThat(Plain.of("Zoë").toString()).doesNotContain("Zo");
    }
}
