package nl.sluis.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Persons who do not exist: numbers 9999xxxxx that pass the 11-proef, of which there are some nine thousand. */
final class TestPersons {
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    /** All that the range holds. */
    static final int MOST = (int) IntStream.range(999_900_000, 1_000_000_000)
            .filter(TestPersons::passes)
            .count();

    private TestPersons() {}

    static List<String> first(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("between 1 and " + MOST + " persons, not " + count);
        }
        return IntStream.range(999_900_000, 1_000_000_000)
                .filter(TestPersons::passes)
                .limit(count)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static boolean passes(int number) {
        var digits = Integer.toString(number);
        return IntStream.range(0, 9)
                                .map(i -> WEIGHTS[i] * (digits.charAt(i) - '0'))
                                .sum()
                        % 11
                == 0;
    }
}
