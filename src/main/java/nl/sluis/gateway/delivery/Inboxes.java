package nl.sluis.gateway.delivery;

import nl.sluis.gateway.message.Oin;

/** The receivers that fetch, for whoever would carry something to them. */
final class Inboxes {
    private final Pulling pulling;
    private final Waiters waiters;

    Inboxes(Pulling pulling, Waiters waiters) {
        this.pulling = pulling;
        this.waiters = waiters;
    }

    boolean isOf(Oin receiver) {
        return pulling.pulls(receiver);
    }

    /** Tells who waits that something may have come. @return whether this receiver fetches, so that nobody carries to it */
    boolean rings(Oin receiver) {
        if (!isOf(receiver)) {
            return false;
        }
        waiters.ring(receiver);
        return true;
    }

    Waiters waiters() {
        return waiters;
    }
}
