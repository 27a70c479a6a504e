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
                switch (Happening.of(what.type())) {
                    case DECIDED, HELD_UP, REIDENTIFIED -> "E";
                    case DELIVERED -> what.received() ? "C" : "R";
                    case CHOSEN -> "U";
                    case CONVERTED, LOOKED, EXPORTED -> "R";
                    case ERASED -> "D";
                    case OF_THE_GATEWAY -> null;
                });
    }

    private static Optional<String> dicom(Occurrence what) {
        return Optional.ofNullable(
                switch (Happening.of(what.type())) {
                    case DELIVERED -> what.received() ? "110107" : "110106";
                    case DECIDED -> "110113";
                    case LOOKED -> "110101";
                    case EXPORTED -> "110106";
                    case HELD_UP, CHOSEN, CONVERTED, REIDENTIFIED, ERASED, OF_THE_GATEWAY -> null;
                });
    }

    private static int result(Occurrence what) {
        if (what.type() == EntryType.FAILED) {
            return 3;
        }
        return what.entry().leaf().decision() == Judgement.REFUSE ? 2 : 1;
    }

    private static boolean isLook(EntryType type) {
        return switch (Happening.of(type)) {
            case LOOKED, EXPORTED, REIDENTIFIED -> true;
            case DECIDED, DELIVERED, HELD_UP, CHOSEN, CONVERTED, ERASED, OF_THE_GATEWAY -> false;
        };
    }
}
