package nl.sluis.gateway.audit.verify;

import java.util.List;

/**
 * What came of a verification. No finding: the log is proven as far as was looked, which {@link #looked()} says.
 *
 * @param findings the first bad entry first
 * @param more     findings that are not listed
 * @param looked   what was checked, and what could not be
 */
public record Report(Checkpoint checkpoint, List<Finding> findings, long more, List<String> looked) {
    public Report {
        findings = List.copyOf(findings);
        looked = List.copyOf(looked);
    }

    public boolean proven() {
        return findings.isEmpty();
    }
}
