package nl.sluis.gateway.intake;

import java.security.cert.X509Certificate;
import java.util.List;

/** What the door needs of who knows whether a certificate was revoked. */
@FunctionalInterface
public interface Standings {
    /** Cheap; asked with every call, for a connection may outlive a certificate. */
    Verdict of(List<X509Certificate> chain);

    /** Whether a certificate still holds. */
    enum Verdict {
        GOOD,
        REVOKED,
        /** It cannot be told now, and is therefore not believed. */
        UNKNOWN
    }
}
