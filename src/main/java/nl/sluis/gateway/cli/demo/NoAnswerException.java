package nl.sluis.gateway.cli.demo;

/** Nobody answered: no connection, or none in time. */
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String who, Throwable cause) {
        super("no answer from " + who, cause);
    }
}
