package nl.sluis.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFileTest {
    @TempDir
    Path folder;

    @Test
    void readsThePeopleThatComeWithTheGateway() {
        var people = PeopleFile.read(Path.of("config", "people.yaml"));

        assertThat(people.find("privacy-officer-ggz")).isPresent();
        assertThat(people.find("operator").orElseThrow().party()).isNull();
        assertThat(people.tokenHashes()).isEmpty();
    }

    @Test
    void refusesAnUnknownKey() {
        assertRefused("""
                people:
                  operator: {name: O, roles: [operator], telephone: no}
                """, "telephone");
    }

    @Test
    void refusesARoleThatThereIsNotAndNamesTheNearest() {
        assertRefused("""
                people:
                  operator: {name: O, roles: [operater]}
                """, "'operator'");
    }

    @Test
    void refusesAnOfficerOfNoParty() {
        assertRefused("""
                people:
                  officer: {name: O, roles: [privacy-officer]}
                """, "officer");
    }

    @Test
    void refusesATokenInClear() {
        assertRefused("""
                people:
                  operator: {name: O, roles: [operator], token: not-a-hash}
                """, "SHA-256");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("people:\n", "people.yaml");
    }

    private void assertRefused(String text, String naming) {
        assertThatThrownBy(() -> PeopleFile.read(write(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(naming);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("people.yaml"), text);
    }
}
