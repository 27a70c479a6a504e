package nl.sluis.gateway.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.daead.AesSivParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.keyderivation.KeyDerivationConfig;
import com.google.crypto.tink.keyderivation.PrfBasedKeyDerivationKey;
import com.google.crypto.tink.keyderivation.PrfBasedKeyDerivationParameters;
import com.google.crypto.tink.prf.HkdfPrfKey;
import com.google.crypto.tink.prf.HkdfPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The epochs of PMK as Tink keysets: one handle for each epoch that may be the primary. The only door to Tink's key bytes. */
final class TinkPseudonymMaster implements PseudonymMaster {
    private final SortedMap<Integer, KeysetHandle> byPrimary;

    /** @param epochs at least one; the highest is the current one */
    TinkPseudonymMaster(SortedMap<Integer, Secret> epochs) {
        if (epochs.isEmpty() || epochs.firstKey() < 1) {
            throw new KeyUnavailableException("there is no epoch of PMK, and epochs count from 1");
        }
        try {
            DeterministicAeadConfig.register();
            PrfConfig.register();
            KeyDerivationConfig.register();
            var keys = new TreeMap<Integer, PrfBasedKeyDerivationKey>();
            for (var epoch : epochs.entrySet()) {
                keys.put(epoch.getKey(), derivationKey(epoch.getKey(), epoch.getValue()));
            }
            byPrimary = keys.keySet().stream()
                    .collect(Collectors.toMap(e -> e, e -> handle(keys, e), (one, other) -> one, TreeMap::new));
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("the masters of the pseudonyms cannot be made ready", e);
        }
    }

    @AccessesPartialKey
    private static PrfBasedKeyDerivationKey derivationKey(int epoch, Secret master) throws GeneralSecurityException {
        var siv = AesSivParameters.builder()
                .setKeySizeBytes(64)
                .setVariant(AesSivParameters.Variant.TINK)
                .build();
        var prf = HkdfPrfParameters.builder()
                .setHashType(HkdfPrfParameters.HashType.SHA256)
                .setKeySizeBytes(Secret.LENGTH)
                .build(); // no salt
        var parameters = PrfBasedKeyDerivationParameters.builder()
                .setPrfParameters(prf)
                .setDerivedKeyParameters(siv)
                .build();
        var bytes = master.lend(lent -> SecretBytes.copyFrom(lent, InsecureSecretKeyAccess.get()));
        var key = HkdfPrfKey.builder().setParameters(prf).setKeyBytes(bytes).build();
        return PrfBasedKeyDerivationKey.create(parameters, key, epoch);
    }

    private static KeysetHandle handle(SortedMap<Integer, PrfBasedKeyDerivationKey> keys, int primary) {
        var builder = KeysetHandle.newBuilder();
        keys.forEach((epoch, key) -> {
            var entry = KeysetHandle.importKey(key).withFixedId(epoch);
            builder.addEntry(epoch == primary ? entry.makePrimary() : entry);
        });
        try {
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("the masters of the pseudonyms cannot be made ready", e);
        }
    }

    @Override
    public KeysetHandle withPrimary(int epoch) {
        var handle = byPrimary.get(epoch);
        if (handle == null) {
            throw new KeyUnavailableException("there is no living epoch " + epoch + " of PMK");
        }
        return handle;
    }

    @Override
    public int currentEpoch() {
        return byPrimary.lastKey();
    }

    @Override
    public boolean knows(int epoch) {
        return byPrimary.containsKey(epoch);
    }

    @Override
    public String toString() {
        return "PseudonymMaster" + byPrimary.keySet();
    }
}
