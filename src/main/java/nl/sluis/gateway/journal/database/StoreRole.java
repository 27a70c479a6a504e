package nl.sluis.gateway.journal.database;

/** Who works on the store; each has its own password and no more rights than its work needs. */
public enum StoreRole {
    /** Owns the tables; migrates at start and does nothing else. */
    OWNER("sluis_owner"),
    WRITER("sluis_writer"),
    READER("sluis_reader"),
    /** Makes and drops partitions; the only one that may null a body. */
    RETENTION("sluis_retention");

    private final String login;

    StoreRole(String login) {
        this.login = login;
    }

    String login() {
        return login;
    }
}
