package nl.sluis.gateway.reidentification;

import nl.sluis.gateway.message.Bsn;

/** What became of an attempt; each is an entry before anybody hears of it. */
sealed interface Outcome {
    /** Asked; it is approved and performed under the id of the request. */
    record Requested(Request request) implements Outcome {}

    record Approved() implements Outcome {}

    /** Opened, this once. */
    record Performed(Bsn person) implements Outcome {}

    /** Used up, and there was nothing behind it: not a pseudonym of this holder, or of an epoch that is gone. */
    record NothingBehindIt() implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
}
