package nl.sluis.gateway.message;

import java.util.Set;

/**
 * What a rule asks of the register before a message may go, and again before each attempt to deliver it.
 *
 * @param holder          who holds the consent: the party whose secrecy is broken
 * @param required        whether consent must be in force; if not, only objections and restrictions count
 * @param objectionBlocks whether an objection stops the message (a restriction always does)
 * @param scope           the scope that the consent must cover
 * @param categories      every category that the message discloses
 */
public record ConsentDemand(
        Oin holder,
        Receiver receiver,
        Purpose purpose,
        String scope,
        Set<String> categories,
        boolean required,
        boolean objectionBlocks) {
    public ConsentDemand {
        categories = Set.copyOf(categories);
    }
}
