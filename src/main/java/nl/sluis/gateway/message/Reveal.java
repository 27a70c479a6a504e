package nl.sluis.gateway.message;

/** Why personal data is taken out of its type. Each use of a member is a place a privacy officer may want to look at. */
public enum Reveal {
    /** To compute a pseudonym or a keyed hash from it. */
    PSEUDONYMISE,
    /** To write it to a receiver that a rule entitles to it. */
    DELIVER_IN_CLEAR,
    /** To look for it in an outgoing document, where it may not be. */
    GUARD,
    /** To check it against its schema and its own rules. */
    VALIDATE,
    /** To tell it, once, to the person who was given two approvals to know it. */
    REIDENTIFY,
    /** To write it into the encrypted body of an entry of the log, for the party that gave it. */
    RECORD,
    /** To find out which closed word of a rule's condition it stands for, such as an age group; the word alone goes on. */
    DECIDE
}
