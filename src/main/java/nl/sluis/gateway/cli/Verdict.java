package nl.sluis.gateway.cli;

import java.util.List;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RuleId;

/** What became of a decision that was made again. */
sealed interface Verdict {
    record Same() implements Verdict {}

    record NowPermitted(RuleId rule) implements Verdict {}

    record NowRefused(List<Reason> reasons) implements Verdict {
        public NowRefused {
            reasons = List.copyOf(reasons);
        }
    }

    /** {@code niet te herspelen}: the facts that were kept do not decide it. */
    record CannotTell(String why) implements Verdict {}
}
