package nl.sluis.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts findings where people and programs find them: a folder of the run always, and on request the marked places of a document,
 * with the raw figures in the folder of those that are cited and the drawings beside the document.
 */
final class Publication {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final Path cited;

    /**
     * @param folder of this run
     * @param cited  where raw figures stand on which a document rests
     */
    Publication(Path folder, Path cited) {
        this.folder = folder;
        this.cited = cited;
    }

    void keep(Finding finding) throws IOException {
        raw(finding, folder);
        Files.writeString(folder.resolve(finding.name() + ".md"), finding.markdown());
        for (var drawing : finding.drawings().entrySet()) {
            Files.writeString(folder.resolve(drawing.getKey()), drawing.getValue());
        }
    }

    /** Replaces what stands between {@code <!-- bench:name -->} and {@code <!-- /bench:name -->}, and the goals. */
    void write(Finding finding, Path document) throws IOException {
        raw(finding, Files.createDirectories(cited));
        var beside = Files.createDirectories(document.resolveSibling("performance"));
        for (var drawing : finding.drawings().entrySet()) {
            Files.writeString(beside.resolve(drawing.getKey()), drawing.getValue());
        }
        var text = replaced(Files.readString(document), finding.name(), finding.markdown());
        Files.writeString(document, replaced(text, "goals", new Goals(cited).markdown()));
    }

    private static void raw(Finding finding, Path folder) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("part", finding.name());
        all.put("marks", finding.marks());
        all.put("raw", finding.raw());
        Files.writeString(folder.resolve(finding.name() + ".json"), JSON.writeValueAsString(all) + "\n");
    }

    private static String replaced(String text, String name, String words) throws IOException {
        var begin = "<!-- bench:" + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf("<!-- /bench:" + name + " -->");
        if (from < 0 || to < from) {
            throw new IOException("the document has no place for " + name);
        }
        return text.substring(0, from + begin.length()) + "\n" + words.strip() + "\n" + text.substring(to);
    }
}
