package nl.sluis.gateway.delivery;

import java.util.List;
import nl.sluis.gateway.journal.BenchStore;

/** What stands in the tables of a store, and what of it is dead. */
record StoreSizes(BenchStore store) {
    static final List<String> ALL =
            List.of("audit_entry", "accepted", "outbox", "outbox_payload", "subject_key", "consent_head");

    void print(List<String> tables) {
        for (var table : tables) {
            var parts = "relkind = 'r' and relname ~ '^" + table + "(_[0-9]+)?$'";
            System.out.printf(
                    "   %-16s %9d rows, %7d dead | table %7d kB, indexes %7d kB | vacuumed %d times%n",
                    table,
                    store.number("select count(*) from " + table),
                    store.number("select sum(n_dead_tup) from pg_stat_user_tables where relname ~ '^" + table
                            + "(_[0-9]+)?$'"),
                    store.number("select sum(pg_table_size(oid)) / 1024 from pg_class where " + parts),
                    store.number("select sum(pg_indexes_size(oid)) / 1024 from pg_class where " + parts),
                    store.number("select sum(autovacuum_count) from pg_stat_user_tables where relname ~ '^" + table
                            + "(_[0-9]+)?$'"));
        }
    }
}
