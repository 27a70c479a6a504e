package nl.sluis.bench;

/**
 * How large a database is, in bytes; all zero where there is none.
 *
 * @param tables tables with their indexes
 * @param wal    written ahead since the cluster was made
 */
record StoreSize(long tables, long wal) {
    static final StoreSize NONE = new StoreSize(0, 0);

    StoreSize minus(StoreSize before) {
        return new StoreSize(tables - before.tables, wal - before.wal);
    }
}
