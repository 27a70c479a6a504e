package nl.sluis.gateway.bulk;

import org.jspecify.annotations.Nullable;

/** Nothing was sent, or nothing more is: what is wrong with the file or beside it, and what to do. Never what stands in it. */
public final class FileRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    /** What is wrong, for who tells it in other words. */
    public enum Fault {
        /** Its name tells no form that is known. */
        NAME,
        /** It is not UTF-8. */
        ENCODING,
        EMPTY,
        /** A line is longer than a request may be. */
        LINE,
        /** The first line names no columns that are known, or one twice. */
        COLUMNS,
        /** What an earlier import left behind does not fit it. */
        POSITION,
        /** Nobody answers, or in a way that no line would change. It can go on later. */
        NO_ANSWER,
        /** A file beside it cannot be read or written, or it was interrupted. It can go on later. */
        INTERRUPTED
    }

    public FileRefusedException(Fault fault, String message) {
        this(fault, message, null);
    }

    public FileRefusedException(Fault fault, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
