package nl.sluis.gateway.pseudonym;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.keyderivation.KeyDerivationConfig;
import com.google.crypto.tink.keyderivation.KeysetDeriver;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.time.Duration;
import nl.sluis.gateway.keys.Encoding;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PseudonymMaster;
import nl.sluis.gateway.message.IdentifierType;

/**
 * The key of every domain, derived from the master when first asked for and kept while it is used: to derive one takes a
 * hundred times as long as to use it.
 */
final class DomainKeys {
    private static final int MOST_KEYS = 10_000;
    private static final Duration IDLE = Duration.ofHours(1);

    private final PseudonymMaster master;
    private final Cache<Name, DomainKey> derived = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(IDLE)
            .executor(Runnable::run)
            .build();

    DomainKeys(PseudonymMaster master) {
        this.master = master;
        register();
    }

    /** @throws KeyUnavailableException when the epoch is destroyed */
    DomainKey of(TokenDomain domain, IdentifierType type, int epoch) {
        return derived.get(new Name(domain, type, epoch), this::derive);
    }

    private DomainKey derive(Name name) {
        try {
            var deriver = master.withPrimary(name.epoch).getPrimitive(RegistryConfiguration.get(), KeysetDeriver.class);
            // what Tink calls a salt here is the info of HKDF
            var aead = deriver.deriveKeyset(name.encoded("sluis/psn/siv/v1"))
                    .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
            return new DomainKey(aead, name.encoded("sluis/psn/v1"));
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("the pseudonym key of epoch " + name.epoch + " cannot be derived", e);
        }
    }

    private static void register() {
        try {
            DeterministicAeadConfig.register();
            PrfConfig.register();
            KeyDerivationConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink does not know its own algorithms", e);
        }
    }

    private record Name(TokenDomain domain, IdentifierType type, int epoch) {
        byte[] encoded(String label) {
            var counterparty = domain.counterparty();
            return Encoding.enc(
                    label,
                    domain.kind().code(),
                    domain.holder().value(),
                    counterparty == null ? "" : counterparty.value(),
                    domain.scope(),
                    type.code());
        }
    }
}
