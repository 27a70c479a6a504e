package nl.sluis.gateway.message;

/** P1 reversible and stable, P3 random per message (P2, one-way, comes with its cohorts). */
public enum PseudonymKind {
    P1,
    P3
}
