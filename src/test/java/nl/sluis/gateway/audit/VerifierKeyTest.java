package nl.sluis.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;

class VerifierKeyTest {
    @Test
    void theKeyOfALogReadsAsTheSpecificationWorksOut() {
        // Given
        var seed = new byte[32];
        seed[31] = 4;
        // When
        var text = VerifierKey.of(
                "gw.example.nl/log/0",
                new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded());
        // Then
        assertThat(text).isEqualTo("gw.example.nl/log/0+b7a6fe21+Af1QuOOxROokT793N/VQvI3QwmULvBqtqDPKF/+NvzKb");
    }
}
