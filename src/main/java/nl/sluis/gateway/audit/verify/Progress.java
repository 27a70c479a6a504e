package nl.sluis.gateway.audit.verify;

/** Hears how far a verification is. */
@FunctionalInterface
public interface Progress {
    void at(long entries, long of);
}
