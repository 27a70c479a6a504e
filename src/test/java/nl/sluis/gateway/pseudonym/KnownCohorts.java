package nl.sluis.gateway.pseudonym;

import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.sluis.gateway.keys.CohortMasters;
import nl.sluis.gateway.keys.KeyDestroyedException;

/** Masters of known keys: RMK[2026] is 31 zero bytes and then 2, as in the worked example; another year changes the bytes before. */
final class KnownCohorts implements CohortMasters {
    private final Set<Integer> destroyed = new HashSet<>();

    static byte[] keyBytes(int cohort) {
        var key = new byte[32];
        key[0] = (byte) (cohort - 2026);
        key[31] = 2;
        return key;
    }

    void destroy(int cohort) {
        destroyed.add(cohort);
    }

    @Override
    public byte[] token(int cohort, byte[] info, byte[] input) {
        if (destroyed.contains(cohort)) {
            throw new KeyDestroyedException("the master of cohort " + cohort + " is destroyed");
        }
        try {
            var key = Hkdf.computeHkdf("HMACSHA256", keyBytes(cohort), new byte[0], info, 32);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(input), TOKEN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
