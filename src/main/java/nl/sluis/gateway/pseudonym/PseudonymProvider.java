package nl.sluis.gateway.pseudonym;

import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;

/**
 * Makes and reads pseudonyms. The seam for a national pseudonym service.
 *
 * <p>Guarantee: the same identifier in the same domain gives the same token; tokens of two domains cannot be linked
 * without the key. Honest limit: the gateway itself can link everything. Safe between threads.
 */
public interface PseudonymProvider {
    /** P1: reversible, stable within its domain. 55 characters for a BSN. */
    String reversible(TokenDomain domain, Identifier identifier);

    /** P3: 16 random bytes, new each time. 27 characters. */
    String random();

    /**
     * The identifier in a P1 token.
     *
     * @throws TokenUnreadableException for every token that was not made in this domain for this type; always the same
     */
    Identifier open(TokenDomain domain, IdentifierType type, String token);

    /** Whether this text has the prefix of a P1 token; says nothing about whether it opens. */
    static boolean looksLikeToken(String text) {
        return text.startsWith("psn1.");
    }
}
