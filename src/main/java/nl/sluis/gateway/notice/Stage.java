package nl.sluis.gateway.notice;

/** How far a notice is as a whole. Codes stand in the store and are for ever. */
public enum Stage {
    /** Somebody is still to be seen to. */
    OPEN("open"),
    /** Everybody was written to, or it is known why not. */
    DONE("done"),
    /** Who should have been written to could not be found out in time: the list of recipients is not complete. */
    GIVEN_UP("given-up");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    static Stage of(String code) {
        for (var stage : values()) {
            if (stage.code.equals(code)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("not a stage of a notice");
    }

    String code() {
        return code;
    }
}
