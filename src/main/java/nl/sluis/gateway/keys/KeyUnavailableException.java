package nl.sluis.gateway.keys;

/** A key is not there, or what it should open was not made for it. Its message names the key, never its bytes. */
public sealed class KeyUnavailableException extends RuntimeException permits KeyDestroyedException {
    private static final long serialVersionUID = 1L;

    public KeyUnavailableException(String message) {
        super(message);
    }

    public KeyUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
