package nl.sluis.gateway.cli;

import java.nio.file.Path;
import nl.sluis.gateway.audit.AuditLog;
import nl.sluis.gateway.keys.Signers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leaves the public keys of receipts and logs where {@code verify-receipt}, {@code verify} and an operator find it. */
@Configuration(proxyBeanMethods = false)
class PublicKeyConfiguration {
    @Bean
    ApplicationRunner leavePublicKeys(Signers signers, AuditLog log, @Value("${sluis.data-dir}") Path dataDir) {
        return arguments -> {
            ReceiptKey.leave(dataDir, signers.receipts().publicKey());
            LogKeys.leave(dataDir, log.publicKeys().logKeys());
        };
    }
}
