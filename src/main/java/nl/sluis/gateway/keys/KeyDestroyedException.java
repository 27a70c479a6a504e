package nl.sluis.gateway.keys;

/** A key is gone for good. Trying again is of no use, and nobody can bring it back. */
public final class KeyDestroyedException extends KeyUnavailableException {
    private static final long serialVersionUID = 1L;

    public KeyDestroyedException(String message) {
        super(message);
    }
}
