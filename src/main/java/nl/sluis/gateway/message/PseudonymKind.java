package nl.sluis.gateway.message;

/**
 * P1 reversible and stable, P2 one-way within a cohort, P3 random per message. A P2 cannot be made by this gateway yet: a
 * rule may name it, no route may lead to such a rule, and what asks for one fails.
 */
public enum PseudonymKind {
    P1,
    P2,
    P3
}
