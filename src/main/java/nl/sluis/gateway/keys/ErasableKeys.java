package nl.sluis.gateway.keys;

import java.time.YearMonth;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The AEK of each month in {@code erasable.bcfks}. Safe between threads. */
final class ErasableKeys implements MonthKeys {
    private static final String CURRENT = """
            insert into aek_current (month) values (?)
            on conflict (only_row) do update set month = greatest(aek_current.month, excluded.month)""";

    private final ErasableStore store;
    private final JdbcClient jdbc;
    private volatile @Nullable YearMonth announced;

    ErasableKeys(ErasableStore store, DataSource writer) {
        this.store = store;
        this.jdbc = JdbcClient.create(writer);
    }

    static String alias(YearMonth month) {
        return ErasableKey.aek(month).alias();
    }

    /** Also tells the other nodes, in {@code aek_current}, that this month has begun. */
    @Override
    public Secret make(YearMonth month) {
        var key = ErasableKey.aek(month);
        if (month.equals(announced)) {
            return store.obtain(key);
        }
        var made = store.obtain(
                key, () -> jdbc.sql(CURRENT).param(month.toString()).update());
        announced = month;
        return made;
    }

    @Override
    public Optional<Secret> find(YearMonth month) {
        return store.find(ErasableKey.aek(month));
    }

    @Override
    public String toString() {
        return "ErasableKeys[***]";
    }
}
