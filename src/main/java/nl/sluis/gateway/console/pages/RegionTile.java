package nl.sluis.gateway.console.pages;

import java.time.Duration;

/**
 * A region on the map.
 *
 * @param column from the west
 * @param row    from the north
 * @param first  delivered in a week; for an operator, waiting
 * @param second refused in a week; for an operator, waiting for a person
 * @param oldest of what waits; zero where nothing does, or it is not told
 * @param step   how full the tile is coloured, from 0 to 4
 */
record RegionTile(String code, String name, int column, int row, long first, long second, Duration oldest, int step) {
    private static final int SIZE = 100;

    public int x() {
        return column * SIZE;
    }

    public int y() {
        return row * SIZE;
    }

    public boolean any() {
        return first + second > 0;
    }
}
