package nl.sluis.gateway.scale;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.sluis.gateway.scale.Figures.Role;

/**
 * Who there is, and who writes to whom about whom. Gemeenten and providers are dealt round over the regions by size; a person has
 * one gemeente and, in its region, one provider. Receivers are numbered: UWV, the gemeenten, the providers.
 */
final class Country {
    /** Inhabitants in thousands of the gemeente of this rank; between two ranks the logarithms are interpolated (docs/linkage.md). */
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

    private final Figures.CountryFigures figures;
    private final int regions;
    private final int persons;
    private final double[] gemeenten;
    private final double[][] providers;

    Country(Figures.CountryFigures figures, int regions, int persons) {
        this.figures = figures;
        this.regions = regions;
        this.persons = persons;
        this.gemeenten = cumulative(figures.gemeenten(), Country::inhabitants);
        this.providers = new double[regions][];
        for (var region = 0; region < regions; region++) {
            var first = region;
            var count = (figures.providers() - region + regions - 1) / regions;
            providers[region] = cumulative(count, rank -> 1.0 / (first + (rank - 1) * regions + 1));
        }
    }

    private interface Size {
        double of(int rank);
    }

    private static double[] cumulative(int count, Size size) {
        var sums = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += size.of(i + 1);
            sums[i] = sum;
        }
        for (var i = 0; i < count; i++) {
            sums[i] /= sum;
        }
        return sums;
    }

    private static double inhabitants(int rank) {
        var i = 1;
        while (i < BY_RANK.length - 1 && BY_RANK[i][0] < rank) {
            i++;
        }
        var from = BY_RANK[i - 1];
        var to = BY_RANK[i];
        var share = (Math.log(rank) - Math.log(from[0])) / (Math.log(to[0]) - Math.log(from[0]));
        return Math.exp(Math.log(from[1]) * (1 - share) + Math.log(to[1]) * share);
    }

    private static int among(double[] cumulative, double where) {
        var at = Arrays.binarySearch(cumulative, where);
        return Math.min(cumulative.length - 1, at < 0 ? -at - 1 : at);
    }

    Message message(long now, Random random) {
        var person = random.nextInt(persons);
        var gemeente = among(gemeenten, (person + 0.5) / persons);
        var region = gemeente % regions;
        var flow = flow(random.nextDouble() * 100);
        return new Message(now, person, flow.to(), receiver(flow.to(), person, gemeente, region), region);
    }

    private Figures.Flow flow(double percent) {
        var rest = percent;
        for (var flow : figures.flows()) {
            rest -= flow.percent();
            if (rest < 0) {
                return flow;
            }
        }
        return figures.flows().getLast();
    }

    private int receiver(Role role, int person, int gemeente, int region) {
        return switch (role) {
            case uwv -> 0;
            case gemeente -> 1 + gemeente;
            case ggz -> 1 + figures.gemeenten() + region + regions * among(providers[region], scattered(person));
        };
    }

    /** A number from 0 to 1 that belongs to this person (the golden ratio's multiples lie evenly). */
    private static double scattered(int person) {
        var turns = person * 0.6180339887498949;
        return turns - Math.floor(turns);
    }

    /** What share of all messages this role receives. */
    static double received(List<Figures.Flow> flows, Role role) {
        return flows.stream()
                        .filter(flow -> flow.to() == role)
                        .mapToDouble(Figures.Flow::percent)
                        .sum()
                / 100;
    }
}
