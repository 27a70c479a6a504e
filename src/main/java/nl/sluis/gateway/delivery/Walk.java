package nl.sluis.gateway.delivery;

/** A place in a lane, moving from older rows to newer ones, a page at a time. Used by one thread. */
final class Walk {
    private static final int LARGEST_PAGE = 256;
    private static final int SMALLEST_PAGE = 32;
    private long at;
    private boolean walking;
    private boolean barren;
    /** How many of the last page stood behind others. */
    private int behind;

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

    /** How many rows to look at when there is room for so many: as many again as stood behind others, more where that gave little. */
    int pageSize(int room) {
        return barren ? LARGEST_PAGE : Math.clamp((long) room + behind, SMALLEST_PAGE, LARGEST_PAGE);
    }

    /** Moves behind what was looked at, but not past a row that could have been claimed and was not for want of room. */
    void pass(Page page, int pageSize) {
        at = Math.max(at, page.last());
        walking = page.more() || page.examined() >= pageSize;
        barren = walking && !page.more();
        behind = page.behind().size();
    }
}
