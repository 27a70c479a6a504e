package nl.sluis.gateway.message;

/** What the register says to a demand. Not finding is {@code MISSING}. */
public enum ConsentState {
    /** In force. */
    GIVEN,
    MISSING,
    WITHDRAWN,
    /** Outside its period. */
    EXPIRED,
    /** In force, but not by everybody who decides at this age. */
    DECIDED_BY_ANOTHER,
    /** The person refused or objected (AVG 21). */
    OBJECTION,
    /** Processing is restricted (AVG 18). */
    RESTRICTED
}
