package nl.sluis.gateway.policy.bundle;

/** A note that does not say what it must, or is not signed by whom it names. Says what is wrong with it. */
public final class NoteRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoteRefusedException(String message) {
        super(message);
    }
}
