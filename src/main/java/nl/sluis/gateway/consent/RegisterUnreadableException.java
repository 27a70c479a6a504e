package nl.sluis.gateway.consent;

/** The register could not be read, so nothing may be said about consent; what depends on it waits. */
public final class RegisterUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegisterUnreadableException(Throwable cause) {
        super("the consent register could not be read", cause);
    }
}
