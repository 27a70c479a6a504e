package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class NativeSignerTest {
    @Test
    void signsTheSameBytesAsJavaDoes() {
        var random = new SecureRandom();
        for (var i = 0; i < 50; i++) {
            // Given
            var seed = Secret.random(random);
            var message = new byte[i * 7];
            random.nextBytes(message);
            // When
            var signer = NativeSigner.orJava(seed);
            // Then
            assertThat(signer.sign(message)).isEqualTo(new SeedSigner(seed).sign(message));
            assertThat(signer.publicKey()).isEqualTo(new SeedSigner(seed).publicKey());
        }
    }

    @Test
    void doesNotPrintItsKey() {
        assertThat(NativeSigner.orJava(Secret.random(new SecureRandom()))).hasToString("Signer[***]");
    }
}
