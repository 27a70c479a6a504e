package nl.sluis.gateway.message;

import java.util.List;
import nl.sluis.gateway.recognition.PersonRecogniser;

/**
 * What a field plan does with a field: a closed vocabulary, each member with its Dutch name and sentence for people. What
 * cannot be done with a value refuses the message; it never passes the value on as it is (cryptography.md 6).
 */
public sealed interface FieldAction {
    /** How a report names this action, in Dutch. */
    default String dutch() {
        return FieldActionWords.nameOf(this);
    }

    /** What the receiver gets of the field, as a Dutch sentence. */
    default String sentence() {
        return FieldActionWords.sentenceOf(this);
    }

    /** The value as it came; for an identifier that came as a token, the value that the token stands for. */
    record Keep() implements FieldAction {}

    /** Nothing. */
    record Drop() implements FieldAction {}

    /**
     * Asterisks, equally many for every value, and behind them its last characters.
     *
     * @param last how many, 0 for none; of a value that is not at least four times as long none is shown either
     */
    record Mask(int last) implements FieldAction {
        /** The most that may be shown. */
        public static final int MOST = 4;

        public Mask {
            if (last < 0 || last > MOST) {
                throw new IllegalArgumentException("a mask shows the last 0 to " + MOST + " characters");
            }
        }
    }

    /** The same text whatever the value is; only where there is a value. */
    record Constant(String text) implements FieldAction {
        private static final int LONGEST = 100;

        public Constant {
            if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a constant is a text of at most " + LONGEST + " characters");
            }
            if (!PersonRecogniser.signsIn(text).isEmpty()) {
                throw new IllegalArgumentException("a constant points at nobody");
            }
        }
    }

    /** A pseudonym that only this receiver, in this scope, can recognise. */
    record Pseudonymise(PseudonymKind kind, PseudonymDomain domain) implements FieldAction {}

    /**
     * The receiver's own reference: what came as a token is opened, and given to the party that once gave the value.
     * A value that did not come as such a token fails, so it is never the sender's own reference that passes.
     */
    record Translate() implements FieldAction {}

    /** A date made coarser. */
    record GeneraliseDate(DatePrecision precision) implements FieldAction {}

    /**
     * A date moved by as many days as all dates of this person are moved for this receiver and scope: intervals stay, and
     * one date that is known by other means gives them all away.
     *
     * @param days the most that it is moved, either way
     */
    record ShiftDate(int days) implements FieldAction {
        private static final int FEWEST = 7;
        private static final int MOST = 366;

        public ShiftDate {
            if (days < FEWEST || days > MOST) {
                throw new IllegalArgumentException("a date is shifted by at most " + FEWEST + " to " + MOST + " days");
            }
        }
    }

    /** A postcode made coarser. */
    record GeneralisePostcode(PostcodePrecision precision) implements FieldAction {}

    /**
     * A whole number put in a bucket.
     *
     * @param bounds where each bucket but the first begins, in rising order
     */
    record Bucket(List<Long> bounds) implements FieldAction {
        private static final int MOST = 20;

        public Bucket {
            bounds = List.copyOf(bounds);
            if (bounds.isEmpty() || bounds.size() > MOST) {
                throw new IllegalArgumentException("a bucket has 1 to " + MOST + " bounds");
            }
            for (var i = 1; i < bounds.size(); i++) {
                if (bounds.get(i - 1) >= bounds.get(i)) {
                    throw new IllegalArgumentException("the bounds of buckets rise");
                }
            }
        }
    }

    /** A free text without what points at somebody, as far as it was recognised; what is not sure does not pass. */
    record RedactText() implements FieldAction {}

    /** The value as {@link Keep} gives it, closed so that the receiver alone can open it (JWE). */
    record EncryptForReceiver() implements FieldAction {}
}
