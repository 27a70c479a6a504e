package nl.sluis.gateway.keys;

import java.security.cert.X509Certificate;
import java.util.List;

/** Whether a certificate still holds, by the word of who gave it out. */
public interface Standing {
    /** Of the leaf and all between it and its anchor, as the other side sent them. Asks no network; cheap. */
    Word of(List<X509Certificate> chain);

    /** The answer. */
    sealed interface Word {
        record Good() implements Word {}

        /** @param subject of the certificate that was revoked */
        record Revoked(String subject) implements Word {}

        /**
         * Its time is over, or has not come: TLS looks at that when it shakes hands, and a connection may outlive its
         * certificate.
         */
        record Ended(String subject) implements Word {}

        /** It cannot be told now, and is therefore not believed. @param why for the operator */
        record Unknown(String why) implements Word {}
    }
}
