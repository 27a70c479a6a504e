package nl.sluis.gateway.report.breach;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Messages that have something in common: how many, about how many persons, from when to when. */
final class Counted {
    private final Set<String> persons = new HashSet<>();
    private long messages;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    /** @param person the pseudonym of the party's log; empty for a message about nobody, or nobody knows whom */
    void add(Instant at, String person) {
        messages++;
        first = at.isBefore(first) ? at : first;
        last = at.isAfter(last) ? at : last;
        if (!person.isEmpty()) {
            persons.add(person);
        }
    }

    long messages() {
        return messages;
    }

    Instant first() {
        return first;
    }

    Instant last() {
        return last;
    }

    BreachReport.Line line(String what) {
        return new BreachReport.Line(what, messages, persons.size(), first, last);
    }
}
