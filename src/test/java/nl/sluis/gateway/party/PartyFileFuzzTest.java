package nl.sluis.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever stands in a YAML file of the configuration: it is read, or the start is refused with the file's name. */
class PartyFileFuzzTest {
    private static final Path FOLDER = folder();
    private static final Path FILE = FOLDER.resolve("parties.yaml");
    private static final PartyFile READER = reader();

    @FuzzTest(maxDuration = "20s")
    void isReadOrRefusedByName(byte @NotNull [] yaml) throws IOException {
        Files.write(FILE, yaml);
        try {
            READER.load(FILE).values().forEach(party -> assertThat(party.key()).isNotBlank());
        } catch (ConfigurationRefusedException refused) {
            assertThat(refused.getMessage()).contains("parties.yaml");
        }
    }

    private static PartyFile reader() {
        var regions = Regions.load(Path.of("config/regions.yaml"));
        return new PartyFile(regions, new GemeenteFile(regions).loadFrom(Path.of("config")), text -> text, FOLDER);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("sluis-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
