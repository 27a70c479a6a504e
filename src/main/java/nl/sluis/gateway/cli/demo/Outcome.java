package nl.sluis.gateway.cli.demo;

import java.util.List;
import java.util.Map;

/**
 * What happened with one sample; everything in it may be printed.
 *
 * @param outcome     the status of the answer and, when it was accepted, how the delivery fared
 * @param why         codes of reasons or faults
 * @param forms       the form in which the receiver saw each field; empty when it saw nothing
 * @param entry       the audit entry, or empty
 * @param receipt     whether its receipt was checked
 * @param differences what was not as the sample expects; empty when all was
 */
record Outcome(
        Sample sample,
        String to,
        String outcome,
        List<String> why,
        Map<String, String> forms,
        String entry,
        String receipt,
        List<String> differences) {
    boolean asExpected() {
        return differences.isEmpty();
    }
}
