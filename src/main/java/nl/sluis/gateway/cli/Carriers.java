package nl.sluis.gateway.cli;

/**
 * How many threads of the system carry the virtual ones. Java takes one for each processor, and where the database and the
 * journal's own thread are on the same machine they wait for one another: a batch for its commit, and a message for its
 * batch. With one fewer a processor is left to the database, and a carrier goes on with the next message in the place of
 * waking its neighbour.
 */
final class Carriers {
    static final String SETTING = "jdk.virtualThreadScheduler.parallelism";
    /** From this release on a virtual thread that waits in a monitor lets go of its carrier (JEP 491). */
    private static final int NEVER_HELD = 24;

    private Carriers() {}

    /** Before the first virtual thread; whoever gave a number on the command line has it. */
    static void leaveOneToTheDatabase() {
        if (Runtime.version().feature() >= NEVER_HELD && System.getProperty(SETTING) == null) {
            System.setProperty(SETTING, Integer.toString(of(Runtime.getRuntime().availableProcessors())));
        }
    }

    static int of(int processors) {
        return Math.max(1, processors - 1);
    }
}
