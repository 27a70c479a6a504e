package nl.sluis.gateway.pseudonym;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalInt;
import nl.sluis.gateway.keys.PseudonymMaster;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;

/**
 * Pseudonyms without a table: deterministic authenticated encryption (AES-256-SIV, RFC 5297) of the identifier, under a
 * key that belongs to one domain, identifier type and epoch alone.
 *
 * <p>Guarantee: a relationship keeps the epoch in which it began, or to which two persons moved it; every text that does not open gives the same answer
 * after the same work. Safe between threads.
 */
final class SivPseudonyms implements PseudonymProvider {
    private static final int RANDOM_BYTES = 16;

    private final PinnedEpochs epochs;
    private final EpochTokens tokens;
    private final PseudonymMaster master;
    private final OneWayPseudonyms oneWay;
    private final SecureRandom random;

    SivPseudonyms(PseudonymMaster master, PinnedEpochs epochs, OneWayPseudonyms oneWay, SecureRandom random) {
        this.master = master;
        this.epochs = epochs;
        this.oneWay = oneWay;
        this.random = random;
        this.tokens = new EpochTokens(master);
    }

    @Override
    public String reversible(TokenDomain domain, Identifier identifier) {
        if (!master.knows(epochs.of(domain.holder(), domain.scope()))) {
            epochs.lookAgain(domain.holder(), domain.scope()); // it was moved, perhaps
        }
        return tokens.seal(domain, identifier, epochs.of(domain.holder(), domain.scope()));
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
        return tokens.open(domain, type, token, epochNamedBy(domain, token)).orElseThrow(TokenUnreadableException::new);
    }

    /** Of the pinned epoch, or of the former one while a migration is open, the one that this text names. */
    private int epochNamedBy(TokenDomain domain, String token) {
        var named = TokenText.epochOf(token);
        if (named.isPresent() && !opens(domain, named.getAsInt())) {
            epochs.lookAgain(domain.holder(), domain.scope());
        }
        var former = epochs.former(domain.holder(), domain.scope());
        return former.isPresent() && former.equals(named)
                ? former.getAsInt()
                : epochs.of(domain.holder(), domain.scope());
    }

    private boolean opens(TokenDomain domain, int epoch) {
        return epochs.of(domain.holder(), domain.scope()) == epoch
                || epochs.former(domain.holder(), domain.scope()).equals(OptionalInt.of(epoch));
    }
}
