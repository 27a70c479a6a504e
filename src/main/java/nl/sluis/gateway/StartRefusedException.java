package nl.sluis.gateway;

/** The gateway does not start: a setting is missing, unknown or forbidden here. Says what to do; holds no secret. */
public final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    /** @param remedy what a person can do about it, as one sentence */
    public StartRefusedException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
