package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** How fast what is past its retention goes: as the role of retention, in the transactions of its jobs. */
final class DeleteBench {
    private static final int AT_ONCE = 5_000;
    private final BenchStore store;

    DeleteBench(BenchStore store) {
        this.store = store;
    }

    /** @param rows that went */
    record Gone(String what, long rows, double seconds) {
        double rate() {
            return rows / seconds;
        }
    }

    /** Of everything that was written before this month. */
    List<Gone> run() throws SQLException {
        var until = YearMonth.now(ZoneOffset.UTC)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        var gone = new ArrayList<Gone>();
        for (var name : List.of("care-5y", "work-5y")) {
            gone.add(again(
                    "bodies " + name,
                    "select emptied, looked from sluis_empty_bodies(0, '" + name + "', " + until.toEpochMilli() + ", "
                            + AT_ONCE + ")"));
        }
        gone.add(months());
        gone.add(again(
                "duplicate keys",
                "with gone as (delete from accepted where dup_key = any (array("
                        + "select dup_key from accepted where expires < 'infinity' limit " + AT_ONCE + ")) returning 1)"
                        + " select count(*), count(*) from gone"));
        return gone;
    }

    /** Until it looked at fewer than asked. */
    private Gone again(String what, String sql) throws SQLException {
        var began = System.nanoTime();
        var rows = 0L;
        try (var connection = store.retention().getConnection();
                var statement = connection.prepareStatement(sql)) {
            var more = true;
            while (more) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    rows += row.getLong(1);
                    more = row.getLong(2) == AT_ONCE;
                }
            }
        }
        return new Gone(what, rows, (System.nanoTime() - began) / 1e9);
    }

    private Gone months() throws SQLException {
        var began = System.nanoTime();
        var rows = 0L;
        try (var connection = store.retention().getConnection();
                var months = connection.createStatement();
                var all = months.executeQuery("""
                        select to_date(right(c.relname, 6), 'YYYYMM') from pg_inherits i join pg_class c on c.oid = i.inhrelid
                         where i.inhparent = 'audit_entry'::regclass order by 1""");
                var prune = connection.prepareStatement("select sluis_prune_month(?)")) {
            while (all.next()
                    && all.getDate(1)
                            .toLocalDate()
                            .isBefore(YearMonth.now(ZoneOffset.UTC).atDay(1))) {
                prune.setDate(1, all.getDate(1));
                try (var row = prune.executeQuery()) {
                    row.next();
                    rows += row.getLong(1);
                }
            }
        }
        return new Gone("entries with their months", rows, (System.nanoTime() - began) / 1e9);
    }
}
