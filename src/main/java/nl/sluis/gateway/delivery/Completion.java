package nl.sluis.gateway.delivery;

import java.time.Duration;

/** What a lane hears of a row that was on its way. */
sealed interface Completion {
    /** At rest: what stands behind it may go. */
    record Rested(Claimed row) implements Completion {}

    /** To be tried again after a while; what stands behind it waits. */
    record Again(Claimed row, Duration delay) implements Completion {}

    /** Waits for a person, and what stands behind it too. */
    record Parked(Claimed row) implements Completion {}

    /** Not tried. */
    record GivenBack(Claimed row) implements Completion {}

    /** Not ours any more, or not recorded: it is claimed again when its lease has ended. */
    record Lost(Claimed row) implements Completion {}
}
