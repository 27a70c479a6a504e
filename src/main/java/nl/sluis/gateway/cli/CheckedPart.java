package nl.sluis.gateway.cli;

import java.util.List;

/**
 * What came of looking at one part of the configuration.
 *
 * @param findings  what stops a start, or the exchange once it runs
 * @param warnings  what will do so before long
 * @param notLooked why it was not looked at; empty when it was. That is never the same as good
 * @param waits     whether it was not looked at because another part must be mended first
 */
record CheckedPart(String name, List<Finding> findings, List<Finding> warnings, String notLooked, boolean waits) {
    CheckedPart {
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    static CheckedPart of(String name, List<String> problems) {
        return of(name, problems, List.of());
    }

    static CheckedPart of(String name, List<String> problems, List<String> warnings) {
        return new CheckedPart(name, placed(problems), placed(warnings), "", false);
    }

    static CheckedPart after(String name, String other) {
        return new CheckedPart(name, List.of(), List.of(), other + " first", true);
    }

    static CheckedPart notLooked(String name, String why) {
        return new CheckedPart(name, List.of(), List.of(), why, false);
    }

    private static List<Finding> placed(List<String> sentences) {
        return sentences.stream().map(Finding::of).toList();
    }

    boolean good() {
        return findings.isEmpty() && notLooked.isEmpty();
    }

    /** Whether the whole cannot be good: something is wrong, or could not be looked at because something is. */
    boolean stops() {
        return !findings.isEmpty() || waits;
    }

    String verdict() {
        if (!notLooked.isEmpty()) {
            return "not looked at: " + notLooked;
        }
        var verdict = findings.isEmpty() ? "good" : counted(findings.size(), "problem");
        return warnings.isEmpty() ? verdict : verdict + ", " + counted(warnings.size(), "warning");
    }

    private static String counted(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
