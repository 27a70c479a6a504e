package nl.sluis.gateway.disclosure.redaction;

import java.util.List;

/** What a message says of people outside its free texts: to be found again in those, in whatever form. Does not print. */
public record KnownValues(List<Known> all) {
    public static final KnownValues NONE = new KnownValues(List.of());

    public KnownValues {
        all = List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param holder whose it is: the path of the object that it stands in, {@code /betrokkene}; values with the same
     *     holder are of one person
     */
    public record Known(Kind kind, String holder, String value) {
        @Override
        public String toString() {
            return "Known[" + kind + " of " + holder + "]";
        }
    }

    /** What a value is, as far as its schema says. */
    public enum Kind {
        BSN,
        /** What a party calls a person, a case or a colleague. */
        REFERENCE,
        /** Given names, prefix or surname, each by itself or together. */
        NAME,
        DATE,
        /** A telephone number, mail address, street, postcode or another direct identifier. */
        CONTACT
    }

    @Override
    public String toString() {
        return "KnownValues[" + all.size() + "]";
    }
}
