package nl.sluis.gateway.console.pages;

import java.util.Arrays;
import nl.sluis.gateway.management.QuestionRefusedException;

/** What two others approve with a signature of their own. */
enum ApprovalKind {
    ERASURE("wissing", "/wissingen", "erasure"),
    REIDENTIFICATION("herleiding", "/herleidingen", "reidentification");

    private final String word;
    private final String path;
    private final String command;

    ApprovalKind(String word, String path, String command) {
        this.word = word;
        this.path = path;
        this.command = command;
    }

    /** In an address and in the keys of words. */
    public String word() {
        return word;
    }

    /** Behind {@code ./sluis sign}. */
    public String command() {
        return command;
    }

    String path() {
        return path;
    }

    static ApprovalKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> QuestionRefusedException.notFound("there is no such kind of request"));
    }
}
