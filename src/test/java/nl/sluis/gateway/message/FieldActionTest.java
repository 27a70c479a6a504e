package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldActionTest {
    private static final List<FieldAction> ONE_OF_EACH = List.of(
            new FieldAction.Keep(),
            new FieldAction.Drop(),
            new FieldAction.Mask(2),
            new FieldAction.Constant("opgegeven"),
            new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RELATIONSHIP),
            new FieldAction.Translate(),
            new FieldAction.GeneraliseDate(DatePrecision.AGE_BAND_5),
            new FieldAction.ShiftDate(30),
            new FieldAction.GeneralisePostcode(PostcodePrecision.MUNICIPALITY),
            new FieldAction.Bucket(List.of(8L, 16L)),
            new FieldAction.RedactText(),
            new FieldAction.EncryptForReceiver());

    @Test
    void eachHasANameAndASentenceOfItsOwn() {
        // Given
        var kinds = ONE_OF_EACH.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(FieldAction.class.getPermittedSubclasses()));

        // Then
        assertThat(ONE_OF_EACH)
                .extracting(FieldAction::dutch)
                .doesNotHaveDuplicates()
                .allMatch(name -> !name.isBlank());
        assertThat(ONE_OF_EACH)
                .extracting(FieldAction::sentence)
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.startsWith("De ontvanger ") && sentence.endsWith("."));
    }

    @Test
    void eachPrecisionAndKindHasASentenceOfItsOwn() {
        var sentences = new HashSet<String>();
        for (var precision : DatePrecision.values()) {
            assertThat(sentences.add(new FieldAction.GeneraliseDate(precision).sentence()))
                    .isTrue();
        }
        for (var precision : PostcodePrecision.values()) {
            assertThat(sentences.add(new FieldAction.GeneralisePostcode(precision).sentence()))
                    .isTrue();
        }
        for (var kind : PseudonymKind.values()) {
            assertThat(sentences.add(new FieldAction.Pseudonymise(kind, PseudonymDomain.RECEIVER).sentence()))
                    .isTrue();
        }
        assertThat(new FieldAction.Mask(0).sentence()).endsWith("gevuld was.");
        assertThat(new FieldAction.Mask(2).sentence()).endsWith("de laatste 2 tekens.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "een\nregel", "999990342", "mevrouw Jansen", "a@b.nl"})
    void aConstantPointsAtNobody(String text) {
        assertThatThrownBy(() -> new FieldAction.Constant(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a constant ");
    }

    @Test
    void whatShowsTooMuchOrNothingAtAllIsRefused() {
        assertThatThrownBy(() -> new FieldAction.Constant("x".repeat(101))).hasMessageContaining("at most 100");
        assertThatThrownBy(() -> new FieldAction.Mask(5)).hasMessageContaining("0 to 4");
        assertThatThrownBy(() -> new FieldAction.Mask(-1)).hasMessageContaining("0 to 4");
        assertThatThrownBy(() -> new FieldAction.ShiftDate(6)).hasMessageContaining("7 to 366");
        assertThatThrownBy(() -> new FieldAction.ShiftDate(367)).hasMessageContaining("7 to 366");
        assertThatThrownBy(() -> new FieldAction.Bucket(List.of())).hasMessageContaining("1 to 20");
        assertThatThrownBy(() -> new FieldAction.Bucket(List.of(8L, 8L))).hasMessageContaining("rise");
    }
}
