package nl.sluis.gateway.cli;

/** A command cannot do what it was asked. Its message is all that a person sees, so it says what to do. */
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }

    CommandFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
