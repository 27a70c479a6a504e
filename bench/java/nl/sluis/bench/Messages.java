package nl.sluis.bench;

/** The messages of one connection, one after the other; each is a new one. For one thread. */
interface Messages {
    /**
     * The next request, valid until the following call.
     *
     * @param time now, as it stands in a message
     */
    byte[] next(byte[] time);

    /** Whether the gateway has to let the last one pass; the others it has to refuse with 403. */
    default boolean permitted() {
        return true;
    }
}
