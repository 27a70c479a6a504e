package nl.sluis.gateway.keys;

import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The monthly change of AEK: the living subject keys are wrapped under the key of this month, and those of the months before
 * are destroyed. Only then is a person who was shredded out of reach of an older backup too (cryptography.md §9).
 */
public final class AuditKeyRotation {
    private static final int AT_ONCE = 500;
    private final ErasableStore store;
    private final MonthKeys months;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AuditKeyRotation(ErasableStore store, MonthKeys months, DataSource writer) {
        this.store = store;
        this.months = months;
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writer));
    }

    /** The months before this one whose key is still there. */
    public List<YearMonth> over(YearMonth now) {
        return store.present().stream()
                .filter(key -> key.kind().equals("AEK"))
                .map(key -> YearMonth.parse(key.id()))
                .filter(month -> month.isBefore(now))
                .toList();
    }

    /** How many subject keys are still under the key of an earlier month. */
    public int living(YearMonth now) {
        return jdbc.sql("select count(*) from subject_key where aek < ?")
                .param(now.toString())
                .query(Integer.class)
                .single();
    }

    /** Wraps them anew, some hundred a transaction; nothing is written under an earlier month from here on. */
    public int rewrap(YearMonth now) {
        var unused = months.make(now);
        var all = 0;
        var some = rewrapSome(now);
        while (some > 0) {
            all += some;
            some = rewrapSome(now);
        }
        return all;
    }

    private int rewrapSome(YearMonth now) {
        return transaction.execute(status -> {
            var rows = jdbc.sql("""
                    select row_key, class, aek, wrapped from subject_key where aek < ?
                    order by row_key, class limit ? for update""")
                    .params(now.toString(), AT_ONCE)
                    .query((row, number) -> new Row(
                            row.getBytes(1), row.getString(2), YearMonth.parse(row.getString(3)), row.getBytes(4)))
                    .list();
            rows.forEach(row -> jdbc.sql("update subject_key set aek = ?, wrapped = ? where row_key = ? and class = ?")
                    .params(now.toString(), again(row, now), row.rowKey, row.retentionClass)
                    .update());
            return rows.size();
        });
    }

    private record Row(byte[] rowKey, String retentionClass, YearMonth month, byte[] wrapped) {
        @Override
        public String toString() {
            return "Row[***]";
        }
    }

    private byte[] again(Row row, YearMonth now) {
        var former = months.find(row.month)
                .orElseThrow(
                        () -> new KeyUnavailableException("the key AEK " + row.month + " is gone, and rows need it"));
        var present = months.make(now);
        var key = Secret.of(KeyWrap.unwrap(former, row.wrapped));
        return key.lend(bytes -> KeyWrap.wrap(present, bytes));
    }

    /** @throws KeyUnavailableException while a living subject key is under it */
    public void destroy(YearMonth month) {
        var under = jdbc.sql("select count(*) from subject_key where aek = ?")
                .param(month.toString())
                .query(Integer.class)
                .single();
        if (under > 0) {
            throw new KeyUnavailableException("the key AEK " + month + " still wraps " + under + " subject keys");
        }
        store.destroy(ErasableKey.aek(month));
    }
}
