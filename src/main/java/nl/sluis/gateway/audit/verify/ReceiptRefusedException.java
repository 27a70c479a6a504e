package nl.sluis.gateway.audit.verify;

/** A receipt that does not prove what it says. Names what is wrong with it, and never a value of it. */
public final class ReceiptRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReceiptRefusedException(String message) {
        super(message);
    }
}
