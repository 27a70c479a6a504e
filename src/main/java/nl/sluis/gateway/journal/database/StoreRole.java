package nl.sluis.gateway.journal.database;

/** Who may do what in the store; each has a password of its own, and none is a superuser. */
enum StoreRole {
    /** Makes and changes the tables, at start. */
    OWNER("sluis_owner"),
    /** Appends. */
    WRITER("sluis_writer"),
    /** Looks. */
    READER("sluis_reader"),
    /** Makes partitions and, later, ends what is past its retention. */
    RETENTION("sluis_retention");

    private final String user;

    StoreRole(String user) {
        this.user = user;
    }

    String user() {
        return user;
    }
}
