package nl.sluis.gateway.policy;

import nl.sluis.gateway.message.ConsentState;

/**
 * Decides: the one way, for enforcing, explaining and rehearsing alike. Never answers by exception; what it does not know it
 * refuses. Safe between threads, does not block.
 */
public interface DecisionPoint {
    /** What the matrix says before the consent register is asked. */
    Decision decide(Question question);

    /** What it says once the register has answered. */
    default Decision decide(Question question, ConsentState state) {
        return decide(question).given(state);
    }

    /** SHA-256 of the canonical form of the whole matrix that decides, base64; stands in every entry. */
    String policyHash();
}
