package nl.sluis.gateway.cli.demo;

import java.util.List;
import java.util.stream.IntStream;
import nl.sluis.gateway.message.Bsn;

/** Test numbers that belong to nobody (the range 9999xxxxx is never issued) and that no sample uses. */
final class FictionalPersons {
    private static final int FIRST = 999_991_000;
    private static final int LAST = 999_999_999;

    private FictionalPersons() {}

    static List<String> some(int count) {
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(Integer::toString)
                .filter(Bsn::passesElevenTest)
                .limit(count)
                .toList();
    }
}
