package nl.sluis.gateway.disclosure.redaction;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that points at somebody, in characters of the plain text.
 *
 * @param holder of a value that the message itself has, whose it is; null where the text alone says so
 */
record Find(Label label, @Nullable String holder, int from, int to) {
    /** From left to right; of those that begin together the longest first. */
    static final Comparator<Find> IN_ORDER = Comparator.comparingInt(Find::from)
            .thenComparing(Comparator.comparingInt(Find::to).reversed());

    int length() {
        return to - from;
    }

    boolean isPerson() {
        return label == Label.PERSOON;
    }

    /** Both as one: what the longer one is, and whose any of them is known to be. */
    Find with(Find other) {
        var what = isBetter(other) ? other.label : label;
        var whose = holder != null ? holder : other.holder;
        return new Find(what, whose, Math.min(from, other.from), Math.max(to, other.to));
    }

    private boolean isBetter(Find other) {
        return other.length() > length() || other.length() == length() && other.label.ordinal() < label.ordinal();
    }
}
