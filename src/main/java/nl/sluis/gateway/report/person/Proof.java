package nl.sluis.gateway.report.person;

import nl.sluis.gateway.message.EntryId;

/**
 * That an entry stands in the log.
 *
 * @param text a C2SP tlog-proof
 */
record Proof(EntryId entry, String text) {
    String fileName() {
        return entry + ".tlog-proof";
    }

    @Override
    public String toString() {
        return "Proof[" + entry + "]";
    }
}
