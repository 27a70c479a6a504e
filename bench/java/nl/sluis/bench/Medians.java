package nl.sluis.bench;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Of the same thing measured in several rounds, the middle one. */
record Medians(List<Measurement> all) {
    Medians of(Predicate<Measurement> which) {
        return new Medians(all.stream().filter(which).toList());
    }

    Medians of(Contender system, Phase phase) {
        return of(one -> one.system() == system && one.phase() == phase);
    }

    Medians with(int connections) {
        return of(one -> one.connections() == connections);
    }

    boolean none() {
        return all.isEmpty();
    }

    /** 0 where nothing was measured. */
    double median(ToDoubleFunction<Measurement> figure) {
        return median(all.stream().mapToDouble(figure).toArray()).orElse(0);
    }

    /** How far the rounds lie apart, as a part of the median. */
    double spread(ToDoubleFunction<Measurement> figure) {
        var figures = all.stream().mapToDouble(figure).summaryStatistics();
        double middle = median(figure);
        return middle == 0 ? 0 : (figures.getMax() - figures.getMin()) / middle;
    }

    Stream<Integer> connections() {
        return all.stream().map(Measurement::connections).distinct();
    }

    static OptionalDouble median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }
}
