package nl.sluis.gateway.delivery;

import java.time.Duration;

/** What came of an order about a message that waits. */
public sealed interface Handling {
    /** Recorded and carried out. */
    record Done() implements Handling {}

    /** Recorded; a second person has to say the same. */
    record AskedFirst() implements Handling {}

    /** No message is parked under this id, or somebody else deals with it in this moment. */
    record NotParked() implements Handling {}

    /** As often as it may be, this one was sent again. */
    record AtCeiling(int resends) implements Handling {}

    /** Who asked first cannot be the second. */
    record SamePerson() implements Handling {}

    /** Nobody has asked for this yet, or so long ago that it is asked anew. @param within how long an answer may take */
    record NotAsked(Duration within) implements Handling {}
}
