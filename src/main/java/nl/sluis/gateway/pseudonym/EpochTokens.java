package nl.sluis.gateway.pseudonym;

import java.util.Optional;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PseudonymMaster;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;

/** Tokens of one epoch, made and opened; which epoch it is to be is for others to say. Safe between threads. */
final class EpochTokens {
    private final PseudonymMaster master;
    private final DomainKeys keys;

    EpochTokens(PseudonymMaster master) {
        this.master = master;
        this.keys = new DomainKeys(master);
    }

    /** @throws KeyUnavailableException when the epoch is disabled or destroyed */
    String seal(TokenDomain domain, Identifier identifier, int epoch) {
        if (!master.knows(epoch)) {
            throw new KeyUnavailableException("the pseudonyms of epoch " + epoch + " ended with their key");
        }
        return TokenText.of(keys.of(domain, identifier.type(), epoch).seal(Padding.pad(identifier)));
    }

    /** Empty for everything that was not made in this domain, for this type, in this epoch; after the same work. */
    Optional<Identifier> open(TokenDomain domain, IdentifierType type, String token, int epoch) {
        if (!master.knows(epoch)) {
            return Optional.empty();
        }
        var read = TokenText.read(token, type, epoch);
        // a text that is no token costs a decryption too, so that time does not tell which check refused
        return keys.of(domain, type, epoch)
                .open(read.orElseGet(() -> TokenText.decoy(type, epoch)))
                .filter(bytes -> read.isPresent())
                .flatMap(bytes -> Padding.unpad(type, bytes));
    }
}
