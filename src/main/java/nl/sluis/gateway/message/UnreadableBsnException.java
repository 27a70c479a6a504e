package nl.sluis.gateway.message;

/** A text is not a BSN. Its message names the rule that is broken and never the digits. */
public final class UnreadableBsnException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnreadableBsnException(String rule) {
        super(rule);
    }
}
