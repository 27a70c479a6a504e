package nl.sluis.bench;

/**
 * What a phase took of the machine.
 *
 * @param cpu            processor time in these seconds
 * @param others         processor time of all other servers of this run, which have nothing to do meanwhile
 * @param allocatedBytes by the server's threads, as its JVM counts them (ThreadMXBean); 0 where it did not tell
 * @param store          of PostgreSQL
 */
record Used(Cpu cpu, double others, long allocatedBytes, StoreSize store) {
    Used minus(Used before) {
        return new Used(
                cpu.minus(before.cpu),
                others - before.others,
                allocatedBytes - before.allocatedBytes,
                store.minus(before.store));
    }
}
