package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.disclosure.PostcodeTable;
import nl.sluis.gateway.party.Parties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delivery route is made from the template of the form in which its receiver receives. */
class FormOfDeliveryTest {
    @TempDir
    Path work;

    @BeforeEach
    void copiesTheConfigurationWithAPartyOfEachForm() throws Exception {
        copy(Path.of("config"), work.resolve("config"));
        copy(Path.of("routes"), work.resolve("routes"));
        copy(Path.of("src/test/resources/forms/routes"), work.resolve("routes"));
        Files.writeString(
                work.resolve("config/parties.yaml"),
                Files.readString(Path.of("src/test/resources/forms/parties.yaml")),
                StandardOpenOption.APPEND);
    }

    @Test
    void acceptsEachFormInItsOwnTemplate() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "webhook, deliver-kafka, deliver",
        "postvak, deliver, deliver-postvak",
        "kafka, deliver, deliver-kafka",
        "sftp, deliver-folder, deliver-sftp",
        "folder, deliver-postvak, deliver-folder"
    })
    void refusesAnotherTemplateAndNamesTheRightOne(String form, String wrong, String right) throws Exception {
        // Given
        var file = work.resolve("routes/AM13-vormen/" + form + ".camel.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("routeTemplateRef: " + right + "\n", "routeTemplateRef: " + wrong + "\n"));

        // When // Then
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("AM13.naar-" + form, "receives by " + form, "template " + right);
    }

    private List<String> problems() {
        var parties = Parties.read(
                work.resolve("config"),
                work,
                text -> text.replaceAll("\\$\\{[a-z.-]*folder}", "/srv/folder")
                        .replaceAll("\\$\\{[a-z.-]+}", "8443")
                        .replaceAll("^8443$", "localhost:8443"),
                Clock.systemUTC());
        return RouteCheck.problems(
                work.resolve("routes"), parties, Optional.empty(), PostcodeTable.read(work.resolve("config")));
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
