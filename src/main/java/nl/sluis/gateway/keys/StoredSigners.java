package nl.sluis.gateway.keys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The signing keys in the table {@code key_material}: LSK by shard number, RSK by version. */
final class StoredSigners implements Signers {
    private final KeyMaterial material;
    private final Signer receipts;
    private final Map<Integer, Signer> logs = new ConcurrentHashMap<>();

    StoredSigners(KeyMaterial material) {
        this.material = material;
        this.receipts = NativeSigner.orJava(material.obtain("RSK", "1"));
    }

    @Override
    public Signer log(int shard) {
        var known = logs.get(shard);
        if (known != null) {
            return known;
        }
        // not inside computeIfAbsent: the database would be asked while a bin of the map is locked
        var signer = NativeSigner.orJava(material.obtain("LSK", Integer.toString(shard)));
        var first = logs.putIfAbsent(shard, signer);
        return first == null ? signer : first;
    }

    @Override
    public Signer receipts() {
        return receipts;
    }

    @Override
    public String toString() {
        return "Signers[***]";
    }
}
