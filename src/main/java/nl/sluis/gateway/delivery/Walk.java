package nl.sluis.gateway.delivery;

/** A place in a lane, moving from older rows to newer ones, a page at a time. Used by one thread. */
final class Walk {
    private long at;
    private boolean walking;

    long at() {
        return at;
    }

    boolean isWalking() {
        return walking;
    }

    void startAt(long seq) {
        at = seq;
        walking = true;
    }

    void goOn() {
        walking = true;
    }

    void stop() {
        walking = false;
    }

    /** Moves behind what was looked at, but not past a row that could have been claimed and was not for want of room. */
    void pass(Page page, int atMost, int pageSize) {
        var full = page.claimed().size() >= atMost;
        at = Math.max(at, full ? page.claimed().getLast().seq() : page.last());
        walking = full || page.examined() >= pageSize;
    }
}
