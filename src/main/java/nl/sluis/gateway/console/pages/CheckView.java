package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;

/** What {@code ./sluis check} found. @param parts those with problems first */
record CheckView(boolean good, List<Part> parts) {
    /**
     * One part of the configuration.
     *
     * @param word      its name, for the key of a word
     * @param notLooked why it was not looked at; empty when it was
     */
    record Part(String word, List<Finding> problems, List<Finding> warnings, String notLooked) {
        public String verdict() {
            if (!problems.isEmpty()) {
                return "fout";
            }
            if (!notLooked.isEmpty()) {
                return "niet";
            }
            return warnings.isEmpty() ? "goed" : "waarschuwing";
        }
    }

    /** @param place file and line; empty when it stands in no one file */
    record Finding(String place, String problem) {}

    static CheckView of(JsonNode told) {
        return new CheckView(
                told.path("good").asBoolean(),
                told.path("parts")
                        .valueStream()
                        .map(CheckView::part)
                        .sorted(Comparator.comparing(part -> part.problems().isEmpty()))
                        .toList());
    }

    private static Part part(JsonNode part) {
        return new Part(
                part.path("name").asText().replace(' ', '-'),
                part.path("problems").valueStream().map(CheckView::finding).toList(),
                part.path("warnings").valueStream().map(CheckView::finding).toList(),
                Told.text(part, "notLookedAt"));
    }

    private static Finding finding(JsonNode finding) {
        var line = finding.path("line").asInt();
        var file = finding.path("file").asText();
        return new Finding(
                line > 0 ? file + ":" + line : file, finding.path("problem").asText());
    }

    public long problems() {
        return parts.stream().mapToLong(part -> part.problems().size()).sum();
    }
}
