package nl.sluis.gateway.message;

/** A JSON tree has no canonical form. Says what is wrong, never the value. */
public final class NotCanonicalException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    /** What keeps a tree from having one form only. */
    public enum Fault {
        /** A number outside what a double holds exactly. */
        INEXACT_NUMBER,
        /** A text with half a surrogate pair, which UTF-8 cannot write. */
        HALF_SURROGATE
    }

    NotCanonicalException(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
