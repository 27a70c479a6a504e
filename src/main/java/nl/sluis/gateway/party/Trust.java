package nl.sluis.gateway.party;

import java.util.Set;

/** By what a party's certificate is believed. */
public sealed interface Trust {
    /** Any certificate with its OIN under this trust anchor, by the name of the anchor's file. */
    record Anchor(String name) implements Trust {}

    /** These certificates only: SHA-256 fingerprints, lower-case hex. */
    record Fingerprints(Set<String> sha256) implements Trust {
        public Fingerprints {
            sha256 = Set.copyOf(sha256);
        }
    }
}
