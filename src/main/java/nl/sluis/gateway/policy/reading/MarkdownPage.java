package nl.sluis.gateway.policy.reading;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A page in Markdown, line by line. */
final class MarkdownPage {
    private final StringBuilder text = new StringBuilder();

    void line(String words) {
        text.append(words).append('\n');
    }

    void heading(String words) {
        line("");
        line("## " + words);
        line("");
    }

    void table(String... heads) {
        row(heads);
        line("|" + "---|".repeat(heads.length));
    }

    void row(String... cells) {
        line("| " + Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | "))
                + " |");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
