package nl.sluis.gateway.linkage;

import java.util.Arrays;

/**
 * A country of 342 municipalities in 35 regions and some 4,070 postcodes of four digits. No list of them is kept here: the
 * municipalities follow a curve of size by rank, the postcodes a lognormal one (docs/linkage.md says which, and from what).
 */
final class Geography {
    static final int MUNICIPALITIES = 342;
    static final int REGIONS = 35;
    /** Postcodes of six characters in one of four digits, on average; each serves some 40 people. */
    static final int SIX_PER_FOUR = 676;

    private static final int PEOPLE_PER_PC6 = 40;
    private static final int PEOPLE_PER_PC4 = 4_430;
    /** Inhabitants in thousands of the municipality of this rank; between two ranks the logarithms are interpolated. */
    private static final double[][] BY_RANK = {
        {1, 931},
        {2, 670},
        {3, 566},
        {4, 374},
        {5, 246},
        {8, 226},
        {12, 165},
        {20, 125},
        {32, 93},
        {50, 67},
        {75, 52},
        {100, 44},
        {150, 34.5},
        {200, 28.5},
        {250, 23},
        {300, 16},
        {325, 11.5},
        {338, 7},
        {342, 1.1}
    };

    private final int[] municipalityOf;
    private final double[] cumulative;
    private final int[] regionOf = new int[MUNICIPALITIES];
    private final double[] sizes = new double[MUNICIPALITIES];

    Geography(Chance chance) {
        var owners = new int[6000];
        var weights = new double[6000];
        var count = 0;
        for (var region = 0; region < REGIONS; region++) {
            for (var municipality = region; municipality < MUNICIPALITIES; municipality += REGIONS) {
                regionOf[municipality] = region;
                sizes[municipality] = 1000 * size(municipality + 1);
                var postcodes = (int) Math.max(1, Math.round(sizes[municipality] / PEOPLE_PER_PC4));
                var first = count;
                for (var i = 0; i < postcodes; i++) {
                    owners[count] = municipality;
                    weights[count] = Math.exp(0.8 * chance.normal(count, 11));
                    count++;
                }
                scale(weights, first, count, sizes[municipality]);
            }
        }
        municipalityOf = Arrays.copyOf(owners, count);
        cumulative = Arrays.copyOf(weights, count);
        for (var i = 1; i < count; i++) {
            cumulative[i] += cumulative[i - 1];
        }
    }

    int postcodes() {
        return municipalityOf.length;
    }

    /** The postcode of four digits in which somebody lives, by a number from 0 to 1. */
    int postcodeAt(double where) {
        var at = Arrays.binarySearch(cumulative, where * cumulative[cumulative.length - 1]);
        return Math.min(municipalityOf.length - 1, at < 0 ? -at - 1 : at);
    }

    int municipalityOf(int postcode) {
        return municipalityOf[postcode];
    }

    int regionOf(int municipality) {
        return regionOf[municipality];
    }

    /** How many postcodes of six characters there are in one of four digits. */
    int sixIn(int postcode) {
        var people = cumulative[postcode] - (postcode == 0 ? 0 : cumulative[postcode - 1]);
        return (int) Math.clamp(Math.round(people / PEOPLE_PER_PC6), 1, SIX_PER_FOUR);
    }

    /** Written out, in rising order, neighbours with neighbouring digits. */
    static String digits(int postcode) {
        return Integer.toString(1000 + 2 * postcode);
    }

    static double size(int rank) {
        var i = 1;
        while (BY_RANK[i][0] < rank) {
            i++;
        }
        var share = (Math.log(rank) - Math.log(BY_RANK[i - 1][0]))
                / (Math.log(BY_RANK[i][0]) - Math.log(BY_RANK[i - 1][0]));
        return Math.exp(Math.log(BY_RANK[i - 1][1]) * (1 - share) + Math.log(BY_RANK[i][1]) * share);
    }

    private static void scale(double[] weights, int from, int to, double total) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += weights[i];
        }
        for (var i = from; i < to; i++) {
            weights[i] *= total / sum;
        }
    }
}
