package nl.sluis.gateway.cli;

import java.util.List;

/**
 * What came of looking at one part of the configuration.
 *
 * @param waitsFor the part that must be mended before this one can be looked at; empty when it was looked at
 */
record CheckedPart(String name, List<Finding> findings, String waitsFor) {
    CheckedPart {
        findings = List.copyOf(findings);
    }

    static CheckedPart of(String name, List<String> problems) {
        return new CheckedPart(name, problems.stream().map(Finding::of).toList(), "");
    }

    static CheckedPart after(String name, String other) {
        return new CheckedPart(name, List.of(), other);
    }

    boolean good() {
        return findings.isEmpty() && waitsFor.isEmpty();
    }

    String verdict() {
        if (!waitsFor.isEmpty()) {
            return "not looked at: " + waitsFor + " first";
        }
        return findings.isEmpty() ? "good" : findings.size() == 1 ? "1 problem" : findings.size() + " problems";
    }
}
