package nl.sluis.gateway.delivery;

import java.util.List;
import nl.sluis.gateway.message.ConsentState;

/** What became of a claimed row at this attempt, before it is recorded. */
sealed interface Fate {
    /** @param relied the versions of consent on which it left, as the register had them right before */
    record Delivered(List<ConsentCheck.Relied> relied) implements Fate {}

    /** @param why a code, never the receiver's words */
    record Failed(String why) implements Fate {}

    /** It waits for a person. @param why a code of our own */
    record Stuck(String why) implements Fate {}

    record Stopped(ConsentState state) implements Fate {}

    record Expired() implements Fate {}

    /** Nothing was tried: too little was left of the lease. */
    record Untried() implements Fate {}
}
