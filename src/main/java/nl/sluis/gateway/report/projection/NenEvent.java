package nl.sluis.gateway.report.projection;

import java.util.Optional;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;

/**
 * What NEN 7513 calls the event.
 *
 * @param code   the processing activity, or for a look at the log that
 * @param action C, R, U, D or E
 * @param dicom  a code of DCM, where one fits
 * @param result 1 success, 2 refused, 3 error
 * @param look   whether a person looked at the log or was told who somebody is: that is recorded for every party
 */
record NenEvent(String code, String action, Optional<String> dicom, int result, boolean look) {
    private static final String LOOK = "urn:sluis:verwerking:log.read:1";

    static Optional<NenEvent> of(Occurrence what) {
        return action(what)
                .map(action -> new NenEvent(
                        Activity.of(what).map(Activity::id).orElse(LOOK),
                        action,
                        dicom(what),
                        result(what),
                        isLook(what.type())));
    }

    /** Empty for what happened to the gateway itself. */
    private static Optional<String> action(Occurrence what) {
        return Optional.ofNullable(
                switch (what.type()) {
                    case ACCEPTED, REFUSED, PROEF, WITHDRAWN, EXPIRED, PARKED, DISCARDED, FAILED -> "E";
                    case DELIVERED -> what.received() ? "C" : "R";
                    case CONSENT_CHANGED -> "U";
                    case TRANSLATED, LOG_READ, EXPORTED -> "R";
                    case REIDENTIFY_REQUESTED, REIDENTIFY_APPROVED, REIDENTIFY_PERFORMED -> "E";
                    case ERASURE -> "D";
                    case REJECTED,
                            SET_ACTIVATED,
                            SET_REFUSED,
                            SET_ROLLED_BACK,
                            KEY_CREATED,
                            KEY_ROTATED,
                            KEY_DESTROYED,
                            PRUNED,
                            START,
                            STOP,
                            RECOVERY,
                            SHARD_CLOSED,
                            CLOCK_JUMP -> null;
                });
    }

    private static Optional<String> dicom(Occurrence what) {
        return Optional.ofNullable(
                switch (what.type()) {
                    case DELIVERED -> what.received() ? "110107" : "110106";
                    case ACCEPTED, REFUSED, PROEF -> "110113";
                    case LOG_READ -> "110101";
                    case EXPORTED -> "110106";
                    case REJECTED,
                            WITHDRAWN,
                            EXPIRED,
                            PARKED,
                            DISCARDED,
                            FAILED,
                            TRANSLATED,
                            REIDENTIFY_REQUESTED,
                            REIDENTIFY_APPROVED,
                            REIDENTIFY_PERFORMED,
                            CONSENT_CHANGED,
                            SET_ACTIVATED,
                            SET_REFUSED,
                            SET_ROLLED_BACK,
                            KEY_CREATED,
                            KEY_ROTATED,
                            KEY_DESTROYED,
                            ERASURE,
                            PRUNED,
                            START,
                            STOP,
                            RECOVERY,
                            SHARD_CLOSED,
                            CLOCK_JUMP -> null;
                });
    }

    private static int result(Occurrence what) {
        if (what.type() == EntryType.FAILED) {
            return 3;
        }
        return what.entry().leaf().decision() == Judgement.REFUSE ? 2 : 1;
    }

    private static boolean isLook(EntryType type) {
        return switch (type) {
            case LOG_READ, EXPORTED, REIDENTIFY_REQUESTED, REIDENTIFY_APPROVED, REIDENTIFY_PERFORMED -> true;
            case ACCEPTED,
                    REFUSED,
                    REJECTED,
                    PROEF,
                    DELIVERED,
                    WITHDRAWN,
                    EXPIRED,
                    PARKED,
                    DISCARDED,
                    FAILED,
                    TRANSLATED,
                    CONSENT_CHANGED,
                    SET_ACTIVATED,
                    SET_REFUSED,
                    SET_ROLLED_BACK,
                    KEY_CREATED,
                    KEY_ROTATED,
                    KEY_DESTROYED,
                    ERASURE,
                    PRUNED,
                    START,
                    STOP,
                    RECOVERY,
                    SHARD_CLOSED,
                    CLOCK_JUMP -> false;
        };
    }
}
