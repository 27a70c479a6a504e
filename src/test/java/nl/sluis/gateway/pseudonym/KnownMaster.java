package nl.sluis.gateway.pseudonym;

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
import java.util.Arrays;
import nl.sluis.gateway.keys.PseudonymMaster;

/** A master of known keys: PMK[e] is 31 zero bytes and then e, as in the worked examples. */
final class KnownMaster implements PseudonymMaster {
    private final int[] epochs;

    private KnownMaster(int... epochs) {
        this.epochs = epochs;
    }

    static KnownMaster ofEpochs(int... epochs) {
        return new KnownMaster(epochs);
    }

    static byte[] keyBytes(int epoch) {
        var key = new byte[32];
        key[31] = (byte) epoch;
        return key;
    }

    @Override
    public KeysetHandle withPrimary(int primary) {
        try {
            DeterministicAeadConfig.register();
            PrfConfig.register();
            KeyDerivationConfig.register();
            var handle = KeysetHandle.newBuilder();
            for (var epoch : epochs) {
                var entry = KeysetHandle.importKey(key(epoch)).withFixedId(epoch);
                handle = handle.addEntry(epoch == primary ? entry.makePrimary() : entry);
            }
            return handle.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @AccessesPartialKey
    private static PrfBasedKeyDerivationKey key(int epoch) throws GeneralSecurityException {
        var siv = AesSivParameters.builder()
                .setKeySizeBytes(64)
                .setVariant(AesSivParameters.Variant.TINK)
                .build();
        var prf = HkdfPrfParameters.builder()
                .setHashType(HkdfPrfParameters.HashType.SHA256)
                .setKeySizeBytes(32)
                .build();
        var parameters = PrfBasedKeyDerivationParameters.builder()
                .setPrfParameters(prf)
                .setDerivedKeyParameters(siv)
                .build();
        var bytes = SecretBytes.copyFrom(keyBytes(epoch), InsecureSecretKeyAccess.get());
        var prfKey = HkdfPrfKey.builder().setParameters(prf).setKeyBytes(bytes).build();
        return PrfBasedKeyDerivationKey.create(parameters, prfKey, epoch);
    }

    @Override
    public int currentEpoch() {
        return epochs[epochs.length - 1];
    }

    @Override
    public boolean knows(int epoch) {
        return Arrays.binarySearch(epochs, epoch) >= 0;
    }
}
