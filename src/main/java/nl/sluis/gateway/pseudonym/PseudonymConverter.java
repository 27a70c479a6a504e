package nl.sluis.gateway.pseudonym;

import java.util.Optional;
import java.util.OptionalInt;
import nl.sluis.gateway.keys.PseudonymMaster;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.pseudonym.Migrations.Migration;

/** The pseudonyms of a relationship that is being moved, from the epoch that is left to the one that is gone to. */
public final class PseudonymConverter {
    private final EpochTokens tokens;

    PseudonymConverter(PseudonymMaster master) {
        this.tokens = new EpochTokens(master);
    }

    /** Empty for a text that does not open, whatever the cause; one of the new epoch already stays what it is. */
    public Optional<String> present(Migration migration, TokenDomain domain, IdentifierType type, String old) {
        var from = migration.proposal().from();
        var to = migration.proposal().to();
        var epoch = TokenText.epochOf(old).equals(OptionalInt.of(to)) ? to : from;
        return tokens.open(domain, type, old, epoch).map(identifier -> tokens.seal(domain, identifier, to));
    }
}
