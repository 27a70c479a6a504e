package nl.sluis.gateway.journal.database;

/** The store is not as it must be, so nothing may start on it. Names what is wrong and what would be right. */
public final class StoreRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreRefusedException(String message) {
        super(message);
    }

    StoreRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
