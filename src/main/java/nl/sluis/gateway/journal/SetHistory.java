package nl.sluis.gateway.journal;

import java.time.Instant;
import nl.sluis.gateway.message.EntryId;

/**
 * That a set became the active one.
 *
 * @param how   by a person, by a start that found it in its folders, or because the set after it was taken back
 * @param entry says it in the log
 */
public record SetHistory(ActiveSet set, Instant since, How how, EntryId entry) {
    /** The way in which. */
    public enum How {
        ACTIVATED(SetRows.ACTIVATED),
        STARTED(SetRows.STARTED),
        ROLLED_BACK(SetRows.ROLLED_BACK);

        private final String code;

        How(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static How of(String code) {
            for (var how : values()) {
                if (how.code.equals(code)) {
                    return how;
                }
            }
            throw new IllegalArgumentException("no set becomes active so");
        }
    }
}
