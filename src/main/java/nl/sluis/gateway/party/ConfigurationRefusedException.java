package nl.sluis.gateway.party;

/** A file of parties or regions is not what it must be. Its message names the file, the place and the remedy. */
public final class ConfigurationRefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ConfigurationRefusedException(String message) {
        super(message);
    }

    ConfigurationRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
