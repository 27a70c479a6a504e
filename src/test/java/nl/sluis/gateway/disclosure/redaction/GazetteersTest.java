package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteersTest {
    @TempDir
    private Path folder;

    @Test
    void replacesTheOperatorsWords() throws IOException {
        // Given
        write("personen.txt", "# artsen\nWolfswinkel\n\nde Bruin\n");
        write("organisaties.txt", "Werkbedrijf Laagland\ngroene hoeve\n");
        write("plaatsen.txt", "Laagdorp\n");

        // When // Then
        assertThat(redacted("Volgens Wolfswinkel kan het bij Werkbedrijf Laagland in LAAGDORP."))
                .isEqualTo("Volgens [PERSOON-1] kan het bij [ORGANISATIE] in [PLAATS].");
        assertThat(redacted("Bij De Groene Hoeve, of de groene hoeve, is plek."))
                .isEqualTo("Bij De [ORGANISATIE], of de [ORGANISATIE], is plek.");
    }

    @Test
    void findsANameThatIsAWordOnlyWithItsCapital() throws IOException {
        // Given
        write("personen.txt", "Bakker\n");

        // When // Then
        assertThat(redacted("De bakker belde Bakker.")).isEqualTo("De bakker belde [PERSOON-1].");
    }

    @Test
    void ofAWordInTwoListsOrTwiceInOneTheMostIsFound() throws IOException {
        // Given
        write("personen.txt", "Bakker\nbakker\nMolenaar\n");
        write("plaatsen.txt", "molenaar\nMolenaar\n");

        // When // Then
        assertThat(redacted("de bakker en de molenaar")).matches("de \\[PERSOON-1] en de \\[(PERSOON-2|PLAATS)]");
    }

    @Test
    void anEntryHasTwoLettersOrMoreAndSixWordsOrFewer() throws IOException {
        write("plaatsen.txt", "Ee\nLaag aan Zee bij het Duin\n");

        assertThat(redacted("Woont in Ee, werkt in Laag aan Zee bij het Duin."))
                .isEqualTo("Woont in [PLAATS], werkt in [PLAATS].");
    }

    @Test
    void aListHasAHundredThousandLinesAndNoMore() throws IOException {
        // Given
        write("plaatsen.txt", "#\n".repeat(99_999) + "Laagdorp\n");

        // When // Then
        assertThat(redacted("Laagdorp")).isEqualTo("[PLAATS]");
        write("plaatsen.txt", "#\n".repeat(100_001));
        assertThatThrownBy(() -> Gazetteers.load(folder)).hasMessageContaining("has more than 100000 lines");
    }

    @Test
    void hasNoneWhereThereIsNoFolder() {
        assertThat(FreeText.with(Gazetteers.load(folder.resolve("nowhere"))).redact("Laagdorp", KnownValues.NONE))
                .isEqualTo(new Redacted.Text("Laagdorp"));
    }

    @Test
    void refusesAFileThatNobodyReads() throws IOException {
        write("straten.txt", "Dorpsstraat\n");

        assertThatThrownBy(() -> Gazetteers.load(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("straten.txt: nobody reads this file")
                .hasMessageNotContaining("Dorpsstraat");
    }

    @Test
    void refusesWhatIsNoUtf8AndWhatWouldBeFoundEverywhere() throws IOException {
        // Given
        Files.write(folder.resolve("personen.txt"), "Zoë".getBytes(StandardCharsets.ISO_8859_1));
        write("plaatsen.txt", "van de\n-\nA\neen twee drie vier vijf zes zeven\n");

        // When // Then
        assertThatThrownBy(() -> Gazetteers.load(folder))
                .hasMessageContaining("personen.txt: cannot be read as UTF-8")
                .hasMessageContaining("plaatsen.txt:1: would be found everywhere")
                .hasMessageContaining("plaatsen.txt:2: would be found everywhere")
                .hasMessageContaining("plaatsen.txt:3: would be found everywhere")
                .hasMessageContaining("plaatsen.txt:4: has more than 6 words");
    }

    private String redacted(String text) {
        return switch (FreeText.with(Gazetteers.load(folder)).redact(text, KnownValues.NONE)) {
            case Redacted.Text(var redacted) -> redacted;
            case Redacted.Dropped(var why) -> "dropped: " + why;
        };
    }

    private void write(String file, String lines) throws IOException {
        Files.writeString(folder.resolve(file), lines);
    }
}
