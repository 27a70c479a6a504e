package nl.sluis.gateway.management;

/**
 * How far long work is. Who asked with patience for it ({@code Accept: application/x-ndjson}) sees it as it comes; nobody
 * else does, and saying it costs nothing then.
 */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress UNHEARD = (what, done, of) -> {};

    /**
     * @param what a word for the work, never about a person
     * @param of   how many there are; -1 when that is not known yet
     */
    void at(String what, long done, long of);
}
