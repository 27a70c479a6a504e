package nl.sluis.gateway;

import java.security.Security;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Switches off what a JDK by itself still takes from the other end of a connection: certificates signed with SHA-1, keys that
 * are too short, DSA, and a second handshake that the other end begins (NCSC, ICT-beveiligingsrichtlijnen voor TLS: onvoldoende).
 *
 * <p>The JDK reads both once, before its first handshake and its first certificate, so they are set before anything else of a
 * start. An operator's own and stricter list stays.
 */
final class ModernTls implements EnvironmentPostProcessor {
    private static final String LIST = "jdk.certpath.disabledAlgorithms";
    private static final String WEAK = "SHA1, MD5, RSA keySize < 2048, DSA, EC keySize < 256";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
        var disabled = Security.getProperty(LIST);
        if (disabled == null || !disabled.contains(WEAK)) {
            Security.setProperty(LIST, disabled == null || disabled.isBlank() ? WEAK : disabled + ", " + WEAK);
        }
    }
}
