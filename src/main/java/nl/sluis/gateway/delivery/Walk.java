package nl.sluis.gateway.delivery;

/** A place in a lane, moving from older rows to newer ones, a page at a time. Used by one thread. */
final class Walk {
    private static final int LARGEST_PAGE = 256;
    private static final int SMALLEST_PAGE = 32;
    private long at;
    private boolean walking;
    private boolean barren;

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

    /** How many rows to look at when there is room for so many; more where the last page gave little. */
    int pageSize(int room) {
        return barren ? LARGEST_PAGE : Math.clamp(2L * room, SMALLEST_PAGE, LARGEST_PAGE);
    }

    /** Moves behind what was looked at, but not past a row that could have been claimed and was not for want of room. */
    void pass(Page page, int atMost, int pageSize) {
        var full = page.claimed().size() >= atMost;
        at = Math.max(at, full ? page.claimed().getLast().seq() : page.last());
        walking = full || page.examined() >= pageSize;
        barren = walking && !full;
    }
}
