package nl.sluis.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTableTest {
    @TempDir
    Path folder;

    @Test
    void knowsTheMunicipalityOfEachRangeAndOfNothingBetweenThem() throws IOException {
        // When
        var table = read("# Utrecht\n3500,3585,GM0344\n\n3600,3606,GM0312\n3707,3707,GM0355\n");

        // Then
        assertThat(table.isEmpty()).isFalse();
        assertThat(table.of(3500)).contains("GM0344");
        assertThat(table.of(3585)).contains("GM0344");
        assertThat(table.of(3606)).contains("GM0312");
        assertThat(table.of(3707)).contains("GM0355");
        assertThat(table.of(3586)).isEmpty();
        assertThat(table.of(3499)).isEmpty();
    }

    @Test
    void knowsNothingWithoutAFile() {
        assertThat(PostcodeTable.read(folder).isEmpty()).isTrue();
        assertThat(PostcodeTable.read(folder).of(3512)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3500;3585;GM0344",
                "3500,3585,Utrecht",
                "0500,3585,GM0344",
                "3585,3500,GM0344",
                "3400,3500,GM0344",
                "3450,3460,GM0344",
                "3399,3600,GM0344",
                "3499,3600,GM0344"
            })
    void namesFileAndLineOfWhatIsWrong(String line) {
        assertThatThrownBy(() -> read("3400,3499,GM0001\n" + line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("gemeenten.csv:2: ");
    }

    private PostcodeTable read(String text) throws IOException {
        var unused = Files.writeString(folder.resolve(PostcodeTable.FILE), text);
        return PostcodeTable.read(folder);
    }
}
