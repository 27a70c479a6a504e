package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRulesTest {
    private static final Path CONFIG = Path.of("src", "test", "resources", "reading");

    @TempDir
    private Path folder;

    private KeptRules kept;
    private String hash;

    @BeforeEach
    void keeps() {
        kept = new KeptRules(folder);
        hash = KeptRules.matrix(CONFIG).compiled().policyHash();
        kept.keep(hash, CONFIG);
    }

    @Test
    void whatWasInForceCanBeRead() {
        assertThat(kept.read(hash).orElseThrow().compiled().policyHash()).isEqualTo(hash);
        assertThat(kept.has(hash)).isTrue();
    }

    @Test
    void whatNeverWasInForceIsNotThere() {
        assertThat(kept.read("another")).isEmpty();
        assertThat(kept.has("another")).isFalse();
    }

    @Test
    void whatWasChangedSinceIsNotReadAsWhatItWas() throws IOException {
        change();

        assertThatThrownBy(() -> kept.read(hash))
                .isInstanceOf(RouteShapeException.class)
                .hasMessageContaining("was changed");
    }

    @Test
    void theSameFilesAreTheSameRulesAndOthersAreNot() throws IOException {
        assertThat(kept.isSame(hash, CONFIG)).isTrue();
        assertThat(kept.isSame("another", CONFIG)).isFalse();

        change();

        assertThat(kept.isSame(hash, CONFIG)).isFalse();
    }

    @Test
    void keepingTwiceChangesNothing() {
        kept.keep(hash, CONFIG);

        assertThat(kept.isSame(hash, CONFIG)).isTrue();
    }

    private void change() throws IOException {
        try (var files = Files.walk(folder)) {
            var rules = files.filter(file -> file.endsWith("rules.yaml"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(rules, Files.readString(rules).replaceFirst("keep\\n", "drop\n"));
        }
    }
}
