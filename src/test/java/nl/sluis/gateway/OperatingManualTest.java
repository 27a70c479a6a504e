package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the operator's manual says, chapter by chapter and nothing else, on a copy of this project, and times it. */
class OperatingManualTest {
    private static final Path MANUAL = Path.of("docs", "operating");
    private static final Pattern CHAPTER = Pattern.compile("\\]\\((\\d-[a-z-]+\\.md)\\)");

    @TempDir
    Path folder;

    @Test
    void oneNewRegionIsSetUpFromNothingByFollowingTheManualOnly() throws Exception {
        // Given
        var copy = copyOfTheProject();
        var blocks = blocks();
        try (var gateway = GatewayProcess.start(copy, Path.of("data"), folder.resolve("gateway.log"))) {
            // When
            var began = System.nanoTime();
            var told = new DocumentedShell(copy, folder).run(blocks, gateway.environment());
            var took = Duration.ofNanos(System.nanoTime() - began);

            // Then
            System.out.printf(
                    "operator's manual: %d blocks of %d chapters in %d s%n",
                    blocks.size(), chapters().size(), took.toSeconds());
            assertThat(told)
                    .contains("routes/AM12-gooi-en-vechtstreek: 51 forms written")
                    .contains("routes               good")
                    .contains("AM12 Gooi en Vechtstreek: 3 partijen, 48 stromen, 3 afleveringen")
                    .contains("+ AM12.traject-aanvraag-ggz-ips-naar-uwv-voorbeeld", "+ ggz-gooi")
                    .contains("right AM12-gooi-en-vechtstreek/rehearsal/aanvraag-zonder-toestemming.yaml")
                    .contains("\"status\":\"aanvaard\"", "\"status\":\"afgeleverd\"")
                    .contains("activated; entry", "rolled back; entry", "- AM12.vraag-uwv-naar-ggz-gooi")
                    .contains("geparkeerd", "is tried again", "\"berichten\":[{")
                    .doesNotContain("WRONG", "\"status\":400", "\"status\":403");
            assertThat(copy.resolve("regio-AM12.svg")).content().contains("Gemeente Vecht");
        }
    }

    @Test
    void everyLinkOfTheManualLeadsSomewhere() throws IOException {
        var link = Pattern.compile("\\]\\((?!http)([^)#]+)[^)]*\\)");
        try (var pages = Files.list(MANUAL)) {
            for (var page : pages.filter(one -> one.toString().endsWith(".md")).toList()) {
                link.matcher(Files.readString(page)).results().forEach(found -> assertThat(
                                MANUAL.resolve(found.group(1)))
                        .as("%s: %s", page, found.group(1))
                        .exists());
            }
        }
    }

    private static List<String> blocks() throws IOException {
        var blocks = new ArrayList<String>();
        for (var chapter : chapters()) {
            blocks.addAll(DocumentedShell.blocks(MANUAL.resolve(chapter)));
        }
        assertThat(blocks).as("blocks of the manual that are marked to be run").hasSizeGreaterThan(8);
        return blocks;
    }

    /** In the order in which the first page names them. */
    private static List<String> chapters() throws IOException {
        return CHAPTER.matcher(Files.readString(MANUAL.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private Path copyOfTheProject() throws IOException {
        var copy = folder.resolve("sluis-map");
        for (var part : List.of("config", "routes", "samples")) {
            copy(Path.of(part), copy.resolve(part));
        }
        Files.copy(Path.of("sluis"), copy.resolve("sluis"));
        assertThat(copy.resolve("sluis").toFile().setExecutable(true)).isTrue();
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
