package nl.sluis.gateway.journal;

/** The rules that were read are older than rules that were active here, so the gateway does not start with them. */
public final class SetOutdatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SetOutdatedException(String message) {
        super(message);
    }
}
