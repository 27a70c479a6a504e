package nl.sluis.gateway.audit.verify;

/** What can be wrong with a log. */
public enum Lie {
    EDIT("edit"),
    DELETION("deletion"),
    INSERTION("insertion"),
    REORDERING("reordering"),
    CUT_TAIL("cut tail"),
    FORK("fork"),
    KEY_SWAPPED("other key"),
    CLOCK_BACK("clock back"),
    BODY_EDITED("edit of a body"),
    BODIES_SWAPPED("swapped bodies");

    private final String words;

    Lie(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
