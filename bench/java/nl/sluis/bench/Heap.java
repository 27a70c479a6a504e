package nl.sluis.bench;

/**
 * Of the memory of a server, in MB, since it started.
 *
 * @param full     the fullest heap that the collector met
 * @param held     the most that survived a collection
 * @param resident the largest resident set of the process; without PostgreSQL
 */
record Heap(int full, int held, int resident) {
    static Heap of(Server server) {
        return new Heap(
                Memory.heapPeak(server.collectorLog()),
                Memory.heapAfterCollection(server.collectorLog()),
                Memory.residentPeak(server.pid()));
    }
}
