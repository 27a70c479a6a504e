package nl.sluis.gateway.audit.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found, the first twenty of it; a log that is wrong from somewhere on is wrong once. */
final class Findings {
    private static final int MOST = 20;
    private final List<Finding> found = new ArrayList<>();
    private long more;

    void add(Lie lie, long index, String sentence) {
        if (found.size() < MOST) {
            found.add(new Finding(lie, index, sentence));
        } else {
            more++;
        }
    }

    /** The first bad entry first. */
    List<Finding> inOrder() {
        return found.stream().sorted(Comparator.comparingLong(Finding::index)).toList();
    }

    long more() {
        return more;
    }
}
