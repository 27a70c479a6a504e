package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** One cipher serves many keys, one after the other. */
class GcmTest {
    private static final byte[] ADDITIONAL = {1, 2, 3};
    private static final byte[] TEXT = "what waits".getBytes(StandardCharsets.UTF_8);

    @Test
    void givesWhatACipherOfItsOwnWouldGive() throws Exception {
        for (var number = 1; number < 50; number++) {
            // Given
            var key = filled(32, number);
            var nonce = filled(Gcm.NONCE_BYTES, number);
            var own = Cipher.getInstance("AES/GCM/NoPadding");
            own.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            own.updateAAD(ADDITIONAL);

            // When
            var ciphertext = Gcm.encrypt(key, nonce, ADDITIONAL, TEXT);

            // Then
            assertThat(ciphertext).isEqualTo(own.doFinal(TEXT));
            assertThat(Gcm.decrypt(key, nonce, ADDITIONAL, ciphertext)).isEqualTo(TEXT);
        }
    }

    @Test
    void refusesWhatWasChangedAndServesTheNext() throws Exception {
        // Given
        var key = filled(32, 7);
        var nonce = filled(Gcm.NONCE_BYTES, 7);
        var ciphertext = Gcm.encrypt(key, nonce, ADDITIONAL, TEXT);
        var changed = ciphertext.clone();
        changed[0] ^= 1;

        // Then
        assertThatThrownBy(() -> Gcm.decrypt(key, nonce, ADDITIONAL, changed)).isInstanceOf(AEADBadTagException.class);
        assertThatThrownBy(() -> Gcm.decrypt(key, nonce, new byte[] {9}, ciphertext))
                .isInstanceOf(AEADBadTagException.class);
        assertThat(Gcm.decrypt(key, nonce, ADDITIONAL, ciphertext)).isEqualTo(TEXT);
    }

    private static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
