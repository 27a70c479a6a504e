package nl.sluis.gateway.report.breach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What passed for one party in a period: pure data.
 *
 * @param persons  how many, and which
 * @param kinds    kinds of data with the form in which they went, the most first
 * @param receivers who got it, the most first
 * @param rules    under which rules, the most first
 */
record BreachReport(Scope scope, Persons persons, List<Kind> kinds, List<Line> receivers, List<Line> rules) {
    BreachReport {
        kinds = List.copyOf(kinds);
        receivers = List.copyOf(receivers);
        rules = List.copyOf(rules);
    }

    /**
     * What was looked at.
     *
     * @param until the first moment that does not count any more
     * @param only  to what it was narrowed, in words; empty for everything of the party
     * @param care  whether a GGZ party was among sender and receiver: then every message tells something of health
     */
    record Scope(String party, Instant since, Instant until, List<String> only, boolean care, Messages messages) {
        Scope {
            only = List.copyOf(only);
        }
    }

    /**
     * How many messages.
     *
     * @param arrived     sent by this party, and with the receiver
     * @param received    delivered to this party
     * @param notArrived  sent by this party, and refused, stopped or not arrived
     * @param unreadable  of which the record cannot be opened any more: nobody knows about whom they were
     */
    record Messages(long arrived, long received, long notArrived, long unreadable) {}

    /**
     * Persons.
     *
     * @param least how many there are at least
     * @param most  how many there are at most
     * @param each  as this party's log knows them
     */
    record Persons(long least, long most, List<Subject> each) {
        Persons {
            each = List.copyOf(each);
        }
    }

    /** A person under the pseudonym of this party's log. */
    record Subject(String id, long messages, Instant first, Instant last) {}

    /**
     * A kind of data in one form.
     *
     * @param category   {@code x-categorie} of the message, as consents name it
     * @param fieldClass {@code x-klasse}: how sensitive
     * @param form       how much of it went: {@code ALL}, {@code PART} or {@code PSEUDONYM}
     */
    record Kind(String category, String fieldClass, String form, long messages) {}

    /** Something counted, with its first and last moment. */
    record Line(String what, long messages, long persons, Instant first, Instant last) {}

    /** When the first message was, if there was any. */
    Optional<Instant> first() {
        return persons.each().stream().map(Subject::first).min(Instant::compareTo);
    }

    Optional<Instant> last() {
        return persons.each().stream().map(Subject::last).max(Instant::compareTo);
    }
}
