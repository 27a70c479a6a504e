package nl.sluis.gateway.journal;

/**
 * The one durable writer. Many items a commit; the caller waits for its own.
 *
 * <p>Guarantee: when {@link #append} returns, the item is committed with everything that belongs to it; when it throws
 * {@link JournalUnavailableException} nothing of it exists, or will be found by asking again with the same item.
 */
public interface Journal {
    /**
     * Records one item. Blocks the calling (virtual) thread until the commit.
     *
     * @throws JournalUnavailableException when it cannot be written now; the sender hears 503
     * @throws LeaseLostException for a settlement whose row was claimed by another
     */
    Outcome append(Item item);

    /** Begins to record one item, and does not wait: what {@link #append} would have returned or thrown, its {@code get} does. */
    default Underway<Outcome> begin(Item item) {
        return Underway.known(append(item));
    }
}
