package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldWordsTest {
    @TempDir
    Path folder;

    @Test
    void anActionThatIsAnEmptyMappingIsRefusedWithWhatIsExpected() throws IOException {
        var file = Files.writeString(folder.resolve("action.yaml"), "{}\n");

        assertThatThrownBy(() -> FieldWords.read(YamlFile.read(file)))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("action.yaml:1: an action is expected here");
    }
}
