package nl.sluis.gateway.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import org.junit.jupiter.api.Test;

/** What a token may hold, even when it opens: a key that was misused elsewhere must not make us believe its content. */
class PaddingTest {
    @Test
    void isThePlaintextOfTheWorkedExample() {
        assertThat(Padding.pad(Identifier.of(IdentifierType.BSN, "999990342")))
                .isEqualTo(HexFormat.of().parseHex("01393939393930333432000000000000"));
    }

    @Test
    void refusesAnotherTypeCode() {
        assertThat(Padding.unpad(IdentifierType.CLIENT_NUMBER, padded(0x03, "C-100", 32)))
                .isEmpty();
    }

    @Test
    void refusesBytesBehindTheZeros() {
        // Given
        var padded = padded(0x02, "C-100", 32);
        padded[31] = 'x';

        // Then
        assertThat(Padding.unpad(IdentifierType.CLIENT_NUMBER, padded)).isEmpty();
    }

    @Test
    void refusesANumberThatIsNoBsn() {
        assertThat(Padding.unpad(IdentifierType.BSN, padded(0x01, "999990343", 16)))
                .isEmpty();
    }

    @Test
    void refusesABsnWithoutItsLeadingZero() {
        // Given
        var eight = "10000008";
        assertThat(nl.sluis.gateway.message.Bsn.passesElevenTest("0" + eight)).isTrue();

        // Then
        assertThat(Padding.unpad(IdentifierType.BSN, padded(0x01, eight, 16))).isEmpty();
        assertThat(Padding.unpad(IdentifierType.BSN, padded(0x01, "0" + eight, 16)))
                .isPresent();
    }

    @Test
    void refusesATextThatIsNotInItsNormalForm() {
        assertThat(Padding.unpad(IdentifierType.REFERENCE, padded(0x05, " K-1", 64)))
                .isEmpty();
        assertThat(Padding.unpad(IdentifierType.REFERENCE, padded(0x05, "e\u0301", 64)))
                .isEmpty();
    }

    @Test
    void refusesBytesThatAreNoText() {
        // Given
        var padded = padded(0x05, "K-1", 64);
        padded[2] = (byte) 0xC3;

        // Then
        assertThat(Padding.unpad(IdentifierType.REFERENCE, padded)).isEmpty();
    }

    @Test
    void refusesAnEmptyValue() {
        assertThat(Padding.unpad(IdentifierType.REFERENCE, padded(0x05, "", 64)))
                .isEmpty();
    }

    @Test
    void refusesNothingButZeros() {
        assertThat(Padding.unpad(IdentifierType.REFERENCE, new byte[64])).isEmpty();
    }

    @Test
    void refusesHalfACharacterWhichWouldSealLikeAnother() {
        assertThatThrownBy(() -> Padding.pad(Identifier.of(IdentifierType.REFERENCE, "K-\ud835")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("K-");
    }

    private static byte[] padded(int code, String value, int length) {
        var padded = Arrays.copyOf((" " + value).getBytes(UTF_8), length);
        padded[0] = (byte) code;
        return padded;
    }
}
