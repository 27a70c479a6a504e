package nl.sluis.gateway.pseudonym;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import org.jspecify.annotations.Nullable;

/**
 * Whose pseudonym it is.
 *
 * @param kind         {@code RECEIVER} or {@code RELATIONSHIP}
 * @param holder       who holds the token; on the way back that is the sender, from its certificate
 * @param counterparty for a relationship the other party, else null
 * @param scope        the scope of the message type
 */
public record TokenDomain(
        PseudonymDomain kind, Oin holder, @Nullable Oin counterparty, String scope) {
    public TokenDomain {
        if ((kind == PseudonymDomain.RELATIONSHIP) != (counterparty != null) || kind == PseudonymDomain.MESSAGE) {
            throw new IllegalArgumentException("a relationship has a counterparty, a receiver has none");
        }
    }
}
