package nl.sluis.gateway.cli;

import java.util.regex.Pattern;

/**
 * One thing that is wrong with a configuration.
 *
 * @param file empty when it stands in no one file
 * @param line 0 when it is about the whole file
 */
record Finding(String file, int line, String problem) {
    private static final Pattern PLACED = Pattern.compile(
            "(?s)([^\\n:]*\\.(?:yaml|json|note|csv|txt|xml|crt|pem|p12|crl|bcfks|md))(?::(\\d+))?: (.*)");

    /** A sentence as the readers write it: {@code file:line: what is wrong}. */
    static Finding of(String sentence) {
        var parts = PLACED.matcher(sentence);
        if (!parts.matches()) {
            return new Finding("", 0, sentence);
        }
        return new Finding(
                parts.group(1), parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)), parts.group(3));
    }

    @Override
    public String toString() {
        return (file.isEmpty() ? "" : file + (line > 0 ? ":" + line : "") + ": ") + problem;
    }
}
