package nl.sluis.gateway.policy;

/** Decides. Never answers by exception; what it does not know it refuses. Safe between threads, does not block. */
public interface DecisionPoint {
    Decision decide(Question question);

    /** SHA-256 of the canonical form of the whole matrix that decides, base64; stands in every entry. */
    String policyHash();
}
