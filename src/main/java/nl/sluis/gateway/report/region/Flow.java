package nl.sluis.gateway.report.region;

/**
 * A count in a table with totals, as water that goes round: from the grand total through the total of its row to the cell,
 * and from there through the total of its column back. What a reader knows is then that as much comes in everywhere as goes
 * out, and between which bounds each pipe is; the counts that he holds possible are all flows between these.
 */
final class Flow {
    private static final long UNBOUNDED = Long.MAX_VALUE;
    final int from;
    final int to;
    final long value;
    private boolean told = true;

    Flow(int from, int to, long value) {
        this.from = from;
        this.to = to;
        this.value = value;
        if (value < Cell.FEWEST) {
            withhold();
        }
    }

    void withhold() {
        told = false;
    }

    boolean isTold() {
        return told;
    }

    /** Whether a reader holds one more possible. */
    boolean mayBeMore() {
        return value < most();
    }

    boolean mayBeLess() {
        return value > least();
    }

    /** The same, were it not told. */
    boolean couldBeLess() {
        return value < Cell.FEWEST ? value > 0 : value > Cell.FEWEST;
    }

    boolean couldBeMore() {
        return value >= Cell.FEWEST || value < Cell.FEWEST - 1;
    }

    private long least() {
        if (told) {
            return value;
        }
        return value < Cell.FEWEST ? 0 : Cell.FEWEST;
    }

    private long most() {
        if (told) {
            return value;
        }
        return value < Cell.FEWEST ? Cell.FEWEST - 1 : UNBOUNDED;
    }

    Cell cell() {
        if (told) {
            return new Cell.Shown(value);
        }
        return value < Cell.FEWEST ? new Cell.Few() : new Cell.Hidden();
    }
}
