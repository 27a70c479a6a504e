package nl.sluis.gateway.journal;

/**
 * Whoever wants to know what this node records without reading it again, which takes longer than recording it.
 *
 * <p>Not a second log: an entry may stand of which it never heard, because whoever waited for it went before it stood. Never
 * one that it heard of and that does not stand.
 */
@FunctionalInterface
public interface Witness {
    /** This was committed. In the thread of whoever waits for it, in no order; must neither block nor throw. */
    void recorded(OpenedEntry entry);
}
