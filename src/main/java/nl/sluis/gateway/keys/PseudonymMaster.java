package nl.sluis.gateway.keys;

import com.google.crypto.tink.KeysetHandle;

/**
 * PMK, the master of the reversible pseudonyms, one key an epoch.
 *
 * <p>Guarantee: the handle is Tink's own and gives no bytes away.
 */
public interface PseudonymMaster {
    /** A handle for deriving, with this epoch as its primary; all living epochs can be read with it. */
    KeysetHandle withPrimary(int epoch);

    /** The epoch in which new relationships are made. */
    int currentEpoch();

    boolean knows(int epoch);
}
