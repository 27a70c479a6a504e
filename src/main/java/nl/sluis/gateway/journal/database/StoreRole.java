package nl.sluis.gateway.journal.database;

/** Who works on the store; each has its own password and no more rights than its work needs. */
public enum StoreRole {
    /** Owns the tables; migrates at start and does nothing else. */
    OWNER("sluis_owner", ""),
    /**
     * Its plans are fixed, by index and nested loop, one generic plan a statement: whatever the planner knows of a table
     * that is empty at noon and full a minute later.
     */
    WRITER("sluis_writer", """
            -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off \
            -c enable_mergejoin=off -c jit=off"""),
    READER("sluis_reader", ""),
    /** Makes and drops partitions; the only one that may null a body. */
    RETENTION("sluis_retention", "");

    private final String login;
    private final String options;

    StoreRole(String login, String options) {
        this.login = login;
        this.options = options;
    }

    public String login() {
        return login;
    }

    /** The settings of its sessions, in the form of libpq's {@code options}. */
    public String options() {
        return options;
    }
}
