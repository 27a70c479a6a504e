package nl.sluis.gateway.keys;

import com.google.crypto.tink.KeysetHandle;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The living epochs of PMK as the table says now: read again each second, and at once for an epoch that is not known, so
 * that a pseudonym is never late for its key.
 */
final class LivePseudonymMaster implements PseudonymMaster {
    static final String KIND = "PMK";
    private final KeyMaterial material;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Made made;

    /** @param version what changes when an epoch is made, disabled or destroyed */
    private record Made(String version, TinkPseudonymMaster master) {}

    LivePseudonymMaster(KeyMaterial material) {
        this.material = material;
        if (material.active(KIND).isEmpty()) {
            var unused = material.obtain(KIND, "1");
        }
        this.made = read(material.version(KIND));
    }

    private Made read(String version) {
        var epochs = new TreeMap<Integer, Secret>();
        material.active(KIND).forEach((epoch, key) -> epochs.put(Integer.valueOf(epoch), key));
        return new Made(version, new TinkPseudonymMaster(epochs));
    }

    void reloadWhenChanged() {
        reading.lock();
        try {
            var version = material.version(KIND);
            if (!version.equals(made.version())) {
                made = read(version);
            }
        } finally {
            reading.unlock();
        }
    }

    /** For the nodes to tell one another what they know. */
    String version() {
        return made.version();
    }

    @Override
    public KeysetHandle withPrimary(int epoch) {
        var unused = knows(epoch);
        return made.master().withPrimary(epoch);
    }

    @Override
    public int currentEpoch() {
        return made.master().currentEpoch();
    }

    @Override
    public boolean knows(int epoch) {
        if (!made.master().knows(epoch)) {
            reloadWhenChanged();
        }
        return made.master().knows(epoch);
    }

    @Override
    public String toString() {
        return made.master().toString();
    }
}
