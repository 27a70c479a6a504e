package nl.sluis.gateway.cli;

/** What the command line says to the shell when it ends; the same for every verb. */
final class ExitCode {
    /** Done, and everything was as expected. */
    static final int AS_EXPECTED = 0;

    /** Done, and something was not as expected: an outcome that differs, a receipt that lies. */
    static final int NOT_AS_EXPECTED = 1;

    /** Not done: words that are not understood, a setting that is refused, a gateway that does not answer. */
    static final int NOT_DONE = 2;

    private ExitCode() {}
}
