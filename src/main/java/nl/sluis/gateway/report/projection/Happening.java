package nl.sluis.gateway.report.projection;

import nl.sluis.gateway.journal.EntryType;

/** What kind of thing an entry tells, for the standards: none of them tells all types apart. */
enum Happening {
    /** A message was weighed. */
    DECIDED,
    /** It arrived. */
    DELIVERED,
    /** It did not, or not yet. */
    HELD_UP,
    /** The register of consents was changed. */
    CHOSEN,
    /** A holder converted pseudonyms of before. */
    CONVERTED,
    /** Somebody was told who somebody is, or wanted to be. */
    REIDENTIFIED,
    ERASED,
    LOOKED,
    EXPORTED,
    /** Something of the gateway itself, about no person. */
    OF_THE_GATEWAY;

    static Happening of(EntryType type) {
        return switch (type) {
            case ACCEPTED, REFUSED, PROEF -> DECIDED;
            case DELIVERED -> Happening.DELIVERED;
            case WITHDRAWN, EXPIRED, PARKED, DISCARDED, FAILED -> HELD_UP;
            case CONSENT_CHANGED -> CHOSEN;
            case TRANSLATED -> CONVERTED;
            case REIDENTIFY_REQUESTED, REIDENTIFY_APPROVED, REIDENTIFY_PERFORMED -> REIDENTIFIED;
            case ERASURE -> ERASED;
            case LOG_READ -> LOOKED;
            case EXPORTED -> Happening.EXPORTED;
            case REJECTED,
                    SET_ACTIVATED,
                    SET_REFUSED,
                    SET_ROLLED_BACK,
                    KEY_CREATED,
                    KEY_ROTATED,
                    KEY_DESTROYED,
                    FETCHED,
                    PRUNED,
                    START,
                    STOP,
                    RECOVERY,
                    SHARD_CLOSED,
                    CLOCK_JUMP -> OF_THE_GATEWAY;
        };
    }
}
