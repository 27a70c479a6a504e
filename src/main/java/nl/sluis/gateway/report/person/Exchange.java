package nl.sluis.gateway.report.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One message about the person, as this party may see it.
 *
 * @param ends   who to whom
 * @param matter what about
 * @param kept   how long this party keeps the record of it
 */
record Exchange(Stamp stamp, Ends ends, Matter matter, Fate fate, Kept kept) {
    /**
     * The two parties.
     *
     * @param sent whether the party that reports is the sender
     */
    record Ends(End from, End to, boolean sent) {}

    /** A party in the role in which it acted; the role is empty where the log does not say it. */
    record End(PartyName party, String role) {}

    /**
     * What the message was, in words for people.
     *
     * @param title   of the message type
     * @param purpose what it was for
     * @param grounds on what basis
     * @param fields  the fields that were in it, in the order of their titles
     */
    record Matter(String title, String purpose, List<Ground> grounds, List<Field> fields) {
        Matter {
            grounds = List.copyOf(grounds);
            fields = List.copyOf(fields);
        }

        /** The kinds of data of which the receiver saw something, or would have. */
        List<String> categories() {
            return fields.stream()
                    .filter(Field::seen)
                    .map(Field::category)
                    .distinct()
                    .toList();
        }
    }

    /** Why somebody might: a question and its answer. */
    record Ground(String question, String answer) {}

    /**
     * A field and what the receiver saw of it, never its value.
     *
     * @param seen whether it saw anything
     */
    record Field(String title, String category, String form, boolean seen) {}

    /** The entries that it is told from. */
    Stream<Stamp> stamps() {
        return Stream.concat(Stream.of(stamp), fate.ended().stream()).distinct();
    }

    /** Whether anything reached the receiver. */
    boolean arrived() {
        return fate instanceof Fate.Delivered;
    }

    Optional<Stamp> arrival() {
        return arrived() ? fate.ended() : Optional.empty();
    }
}
