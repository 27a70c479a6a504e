package nl.sluis.gateway.pseudonym;

import java.security.SecureRandom;
import java.util.Base64;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PseudonymMaster;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;

/**
 * Pseudonyms without a table: deterministic authenticated encryption (AES-256-SIV, RFC 5297) of the identifier, under a
 * key that belongs to one domain, identifier type and epoch alone.
 *
 * <p>Guarantee: a relationship keeps the epoch in which it began; every text that does not open gives the same answer
 * after the same work. Safe between threads.
 */
final class SivPseudonyms implements PseudonymProvider {
    private static final int RANDOM_BYTES = 16;

    private final PinnedEpochs epochs;
    private final DomainKeys keys;
    private final PseudonymMaster master;
    private final OneWayPseudonyms oneWay;
    private final SecureRandom random;

    SivPseudonyms(PseudonymMaster master, PinnedEpochs epochs, OneWayPseudonyms oneWay, SecureRandom random) {
        this.master = master;
        this.epochs = epochs;
        this.oneWay = oneWay;
        this.random = random;
        this.keys = new DomainKeys(master);
    }

    @Override
    public String reversible(TokenDomain domain, Identifier identifier) {
        var epoch = epochs.of(domain.holder(), domain.scope());
        if (!master.knows(epoch)) {
            throw new KeyUnavailableException("the pseudonyms of epoch " + epoch + " ended with their key");
        }
        var token = keys.of(domain, identifier.type(), epoch).seal(Padding.pad(identifier));
        return TokenText.of(token);
    }

    @Override
    public String oneWay(Cohort cohort, Identifier identifier) {
        return oneWay.of(cohort, identifier);
    }

    @Override
    public String random() {
        var token = new byte[RANDOM_BYTES];
        random.nextBytes(token);
        return "psr1." + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    @Override
    public Identifier open(TokenDomain domain, IdentifierType type, String token) {
        var epoch = epochs.of(domain.holder(), domain.scope());
        if (!master.knows(epoch)) {
            throw new TokenUnreadableException();
        }
        var read = TokenText.read(token, type, epoch);
        // a text that is no token costs a decryption too, so that time does not tell which check refused
        var padded = keys.of(domain, type, epoch).open(read.orElseGet(() -> TokenText.decoy(type, epoch)));
        return padded.filter(bytes -> read.isPresent())
                .flatMap(bytes -> Padding.unpad(type, bytes))
                .orElseThrow(TokenUnreadableException::new);
    }
}
