package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void theFirstWordBeginsAtTheBeginAndTheLastEndsAtTheEnd() {
        // When
        var words = Words.of("een, twee-3");

        // Then
        assertThat(words.count()).isEqualTo(3);
        assertThat(words.joined(0, 2)).isEqualTo("een twee 3");
        assertThat(words.from(0)).isZero();
        assertThat(words.to(0)).isEqualTo(3);
        assertThat(words.from(2)).isEqualTo(10);
        assertThat(words.to(2)).isEqualTo(11);
        assertThat(Words.of("").count()).isZero();
    }

    @Test
    void whatTellsOfANameIsNoLinkAndNoLetterAlone() {
        assertThat(NameParts.of("A. van der Bo")).containsExactly("bo");
        assertThat(NameParts.words("A. van der Bo")).containsExactly("a", "van", "der", "bo");
    }
}
