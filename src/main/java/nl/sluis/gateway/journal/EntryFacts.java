package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What an entry will say. The leaf says type, decision, from, to, rule and policy to everybody who sees the log; the body
 * is encrypted under the subject's key.
 *
 * @param subject        the person the entry is about, if any
 * @param retentionClass the longer class of both controllers
 * @param body           names and codes, no values; the journal adds nothing to it
 */
public record EntryFacts(
        EntryType type,
        Judgement decision,
        @Nullable Oin from,
        @Nullable Oin to,
        @Nullable RuleId rule,
        @Nullable String policyHash,
        @Nullable Bsn subject,
        String retentionClass,
        ObjectNode body) {
    /** What was decided, if anything was. */
    public enum Judgement {
        PERMIT("permit"),
        REFUSE("refuse"),
        NONE("none");

        private final String code;

        Judgement(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    @Override
    public String toString() {
        return "EntryFacts[" + type + ", " + decision + "]";
    }
}
