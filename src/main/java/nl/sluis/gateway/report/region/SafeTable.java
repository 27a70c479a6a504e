package nl.sluis.gateway.report.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with its totals, in which small counts are not told, nor as many others as it takes.
 *
 * <p>Guarantee: whoever knows every cell and total that is told, and that {@code <10} is 0 to 9 and {@code x} at least 10, holds
 * at least two values possible for each that is not. (Cell suppression; one that is not told has another value possible
 * exactly when a cycle of cells that are not told goes through it.)
 */
final class SafeTable {
    /** A total is given up last. */
    private static final long PRICE_OF_A_TOTAL = 1L << 40;

    private final int rows;
    private final int columns;
    private final Flow[][] cells;
    private final List<Flow> all = new ArrayList<>();

    private SafeTable(long[][] counts, int columns) {
        this.rows = counts.length;
        this.columns = columns;
        this.cells = new Flow[rows + 1][columns + 1];
        var ofColumns = new long[columns + 1];
        for (var i = 0; i < rows; i++) {
            var ofRow = 0L;
            for (var j = 0; j < columns; j++) {
                put(i, j, counts[i][j], i, rows + j);
                ofRow += counts[i][j];
                ofColumns[j] += counts[i][j];
            }
            put(i, columns, ofRow, source(), i);
            ofColumns[columns] += ofRow;
        }
        for (var j = 0; j < columns; j++) {
            put(rows, j, ofColumns[j], rows + j, sink());
        }
        put(rows, columns, ofColumns[columns], sink(), source());
    }

    private void put(int i, int j, long value, int from, int to) {
        cells[i][j] = new Flow(from, to, value);
        all.add(cells[i][j]);
    }

    private int source() {
        return rows + columns;
    }

    private int sink() {
        return rows + columns + 1;
    }

    /** The cells, and behind and below them their totals; nothing at all of no rows. */
    static Cell[][] of(long[][] counts, int columns) {
        if (counts.length == 0) {
            return new Cell[0][];
        }
        var table = new SafeTable(counts, columns);
        table.protect();
        return Arrays.stream(table.cells)
                .map(row -> Arrays.stream(row).map(Flow::cell).toArray(Cell[]::new))
                .toArray(Cell[][]::new);
    }

    private void protect() {
        for (var pinned = pinned(); pinned.isPresent(); pinned = pinned()) {
            cheapest(pinned.get()).forEach(Flow::withhold);
        }
    }

    /** One that is not told, and can be computed. */
    private Optional<Flow> pinned() {
        return all.stream()
                .filter(flow -> !flow.isTold())
                .filter(flow -> !(flow.mayBeMore() && isOpen(flow, flow.to, flow.from))
                        && !(flow.mayBeLess() && isOpen(flow, flow.from, flow.to)))
                .findFirst();
    }

    private boolean isOpen(Flow without, int from, int to) {
        return way(without, from, to, false).isPresent();
    }

    /** What else must not be told so that this can be another value: the way round that gives up least. */
    private List<Flow> cheapest(Flow flow) {
        var more = flow.mayBeMore() ? way(flow, flow.to, flow.from, true) : Optional.<Way>empty();
        var less = flow.mayBeLess() ? way(flow, flow.from, flow.to, true) : Optional.<Way>empty();
        return Stream.of(more, less)
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(Way::price))
                .orElseThrow(() -> new IllegalStateException("all totals can always be given up"))
                .flows();
    }

    /** A step of a way, and the steps before it. */
    private record Way(
            int at, long price, @Nullable Flow by, @Nullable Way before) {
        List<Flow> flows() {
            var flows = new ArrayList<Flow>();
            for (var step = this; step.by != null && step.before != null; step = step.before) {
                flows.add(step.by);
            }
            return flows;
        }
    }

    /** Dijkstra's, from one point of the circulation to another. */
    private Optional<Way> way(Flow without, int from, int to, boolean givingUp) {
        var reached = new boolean[rows + columns + 2];
        var next = new PriorityQueue<Way>(Comparator.comparingLong(Way::price));
        next.add(new Way(from, 0, null, null));
        for (var way = next.poll(); way != null; way = next.poll()) {
            if (way.at == to) {
                return Optional.of(way);
            }
            if (!reached[way.at]) {
                reached[way.at] = true;
                for (var flow : all) {
                    if (flow != without) {
                        step(way, flow, givingUp).ifPresent(next::add);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Way> step(Way way, Flow flow, boolean givingUp) {
        var price = way.price + (flow.isTold() ? price(flow) : 0);
        if (flow.from == way.at && (givingUp ? flow.couldBeMore() : flow.mayBeMore())) {
            return Optional.of(new Way(flow.to, price, flow, way));
        }
        if (flow.to == way.at && (givingUp ? flow.couldBeLess() : flow.mayBeLess())) {
            return Optional.of(new Way(flow.from, price, flow, way));
        }
        return Optional.empty();
    }

    private long price(Flow flow) {
        var isTotal = flow.from >= source() || flow.to >= source();
        return flow.value + (isTotal ? PRICE_OF_A_TOTAL : 0);
    }
}
