package nl.sluis.gateway.keys;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificate and anchors as they lie in their files now; what is renewed there is taken up while the gateway runs. */
final class LiveTls {
    private static final Logger LOG = LoggerFactory.getLogger(LiveTls.class);
    private final Supplier<StoreTlsIdentity> files;
    private volatile StoreTlsIdentity current;

    /** @param files reads and checks them, or throws {@link KeyUnavailableException} */
    LiveTls(Supplier<StoreTlsIdentity> files) {
        this.files = files;
        this.current = files.get();
    }

    StoreTlsIdentity current() {
        return current;
    }

    List<X509Certificate> anchors() {
        return current.anchors();
    }

    /** Whether something else is in force now. Files that are wrong change nothing, and are told each time. */
    boolean reload() {
        try {
            var next = files.get();
            if (next.isSameAs(current)) {
                return false;
            }
            current = next;
            LOG.info("certificates were renewed; ours is valid until {}", ends());
            return true;
        } catch (KeyUnavailableException wrong) {
            LOG.error("the certificates in their files are not taken up: {}", wrong.getMessage());
            return false;
        }
    }

    /** When the first of our own chain ends. */
    Instant ends() {
        return current.own().stream()
                .map(one -> one.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** When the first of those whom we trust ends. */
    Instant anchorsEnd() {
        return current.anchors().stream()
                .map(one -> one.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
