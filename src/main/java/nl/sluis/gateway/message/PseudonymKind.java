package nl.sluis.gateway.message;

/**
 * P1 reversible and stable, P2 one-way within a cohort, P3 random per message. A P2 is one-way only once the key of its cohort
 * is destroyed, some three and a half years after the cohort began; until then who holds the key can find the person by trying.
 */
public enum PseudonymKind {
    P1,
    P2,
    P3
}
