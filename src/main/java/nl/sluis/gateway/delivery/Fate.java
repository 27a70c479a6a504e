package nl.sluis.gateway.delivery;

import nl.sluis.gateway.message.ConsentState;

/** What became of a claimed row at this attempt, before it is recorded. */
sealed interface Fate {
    record Delivered() implements Fate {}

    /** @param why a code, never the receiver's words */
    record Failed(String why) implements Fate {}

    /** It waits for a person. @param why a code of our own */
    record Stuck(String why) implements Fate {}

    record Stopped(ConsentState state) implements Fate {}

    record Expired() implements Fate {}

    /** Nothing was tried: too little was left of the lease. */
    record Untried() implements Fate {}
}
