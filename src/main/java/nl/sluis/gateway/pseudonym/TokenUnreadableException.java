package nl.sluis.gateway.pseudonym;

/** A token does not open. One answer for every cause, so that nobody learns why. */
public final class TokenUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TokenUnreadableException() {
        super("this token does not open here", null, false, false);
    }
}
