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

    /**
     * P2: one-way, and the same for all outcomes of one cohort at one receiver; two cohorts cannot be linked. 27 characters.
     *
     * <p>Honest limit: until the key of the cohort is destroyed, some three and a half years after the cohort began, the
     * gateway can find the person behind one by trying every BSN, in under a minute. Only after that is it one-way.
     *
     * @throws IllegalArgumentException for a cohort that has not begun, or that no year names
     * @throws nl.sluis.gateway.keys.KeyDestroyedException when the key of the cohort is destroyed
     */
    String oneWay(Cohort cohort, Identifier identifier);

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
