package nl.sluis.gateway.report.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who knows everything that is printed, and how it was made, cannot compute what is not. */
class SafeTableProperties {
    @Property(tries = 400)
    void nobodyCanPinACellThatIsNotTold(@ForAll("tables") long[][] counts) {
        var columns = counts[0].length;

        assertThat(pinned(withTotals(counts), SafeTable.of(counts, columns))).isEmpty();
    }

    @Property(tries = 200)
    void whatIsTooSmallIsNeverToldAndWhatIsToldIsTrue(@ForAll("tables") long[][] counts) {
        var columns = counts[0].length;
        var told = SafeTable.of(counts, columns);
        var actual = withTotals(counts);

        for (var i = 0; i < actual.length; i++) {
            for (var j = 0; j <= columns; j++) {
                var cell = told[i][j];
                var expected = actual[i][j];
                assertThat(expected < Cell.FEWEST).isEqualTo(cell instanceof Cell.Few);
                if (cell instanceof Cell.Shown(var count)) {
                    assertThat(count).isEqualTo(expected);
                }
            }
        }
    }

    @Example
    void aLoneSmallCellWouldBeComputedWithoutMore() {
        // Given only what is too small were left out
        var counts = new long[][] {{3, 40}, {50, 60}};
        var naive = Arrays.stream(withTotals(counts))
                .map(row -> Arrays.stream(row)
                        .mapToObj(count -> count < Cell.FEWEST ? new Cell.Few() : (Cell) new Cell.Shown(count))
                        .toArray(Cell[]::new))
                .toArray(Cell[][]::new);

        assertThat(pinned(withTotals(counts), naive)).contains("0,0");
    }

    @Example
    void nothingIsLeftOutOfATableWithoutSmallCells() {
        assertThat(Arrays.deepToString(SafeTable.of(new long[][] {{10, 40}, {50, 60}}, 2)))
                .isEqualTo("[[10, 40, 50], [50, 60, 110], [60, 100, 160]]");
    }

    @Example
    void ofNothingNothingIsTold() {
        assertThat(SafeTable.of(new long[0][], 2)).isEmpty();
    }

    @Provide
    Arbitrary<long[][]> tables() {
        var count = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 12),
                Arbitraries.longs().between(0, 12),
                Arbitraries.longs().between(9, 40));
        var rows = Arbitraries.integers().between(1, 3);
        var columns = Arbitraries.integers().between(1, 3);
        return rows.flatMap(m -> columns.flatMap(
                n -> count.array(long[].class).ofSize(n).array(long[][].class).ofSize(m)));
    }

    /**
     * The attack: every other table, one more or less in any cells, that fits all that is printed. A cell that is the same in
     * all of them is pinned. (Tables that differ by more than one in a cell show nothing that these do not: the counts are
     * whole, and so are the ways round.)
     */
    private static List<String> pinned(long[][] counts, Cell[][] told) {
        var rows = counts.length - 1;
        var columns = counts[0].length - 1;
        var free = new boolean[rows + 1][columns + 1];
        var all = (int) Math.pow(3, rows * columns);
        for (var n = 0; n < all; n++) {
            var other = differing(counts, n);
            if (fits(other, told)) {
                mark(counts, other, free);
            }
        }
        var pinned = new ArrayList<String>();
        for (var i = 0; i <= rows; i++) {
            for (var j = 0; j <= columns; j++) {
                if (!(told[i][j] instanceof Cell.Shown) && !free[i][j]) {
                    pinned.add(i + "," + j);
                }
            }
        }
        return pinned;
    }

    private static long[][] differing(long[][] counts, int n) {
        var inner = new long[counts.length - 1][counts[0].length - 1];
        var rest = n;
        for (var row : inner) {
            for (var j = 0; j < row.length; j++) {
                row[j] = rest % 3 - 1;
                rest /= 3;
            }
        }
        for (var i = 0; i < inner.length; i++) {
            for (var j = 0; j < inner[i].length; j++) {
                inner[i][j] += counts[i][j];
            }
        }
        return withTotals(inner);
    }

    private static boolean fits(long[][] counts, Cell[][] told) {
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts[i].length; j++) {
                var count = counts[i][j];
                var fits =
                        switch (told[i][j]) {
                            case Cell.Shown(var shown) -> shown == count;
                            case Cell.Few() -> count >= 0 && count < Cell.FEWEST;
                            case Cell.Hidden() -> count >= Cell.FEWEST;
                        };
                if (!fits) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void mark(long[][] counts, long[][] other, boolean[][] free) {
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts[i].length; j++) {
                free[i][j] |= counts[i][j] != other[i][j];
            }
        }
    }

    private static long[][] withTotals(long[][] counts) {
        var columns = counts[0].length;
        var all = new long[counts.length + 1][columns + 1];
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < columns; j++) {
                all[i][j] = counts[i][j];
                all[i][columns] += counts[i][j];
                all[counts.length][j] += counts[i][j];
                all[counts.length][columns] += counts[i][j];
            }
        }
        return all;
    }
}
