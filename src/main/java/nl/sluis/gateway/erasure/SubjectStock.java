package nl.sluis.gateway.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds a person's keys by the audit index, and what stands under them; and destroys them. As the role of retention. */
final class SubjectStock {
    private static final String STOCK = """
            select k.kid, k.class, count(e.idx) as entries,
                   count(e.idx) filter (where e.sender = ? or e.delivered and e.receiver = ?) as own,
                   array_agg(distinct e.sender) as senders,
                   array_agg(distinct e.receiver) filter (where e.delivered) as receivers
              from subject_key k
              left join lateral (
                  select a.idx,
                         convert_from(a.leaf, 'UTF8')::jsonb ->> 'from' as sender,
                         convert_from(a.leaf, 'UTF8')::jsonb ->> 'to' as receiver,
                         exists (select from audit_entry d
                                  where d.about = a.entry_id and d.type = 'delivered') as delivered
                    from audit_entry a where a.kid = k.kid) e on true
             where k.row_key = any (?)
             group by k.kid, k.class order by k.class""";
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final IndexHasher hasher;

    SubjectStock(DataSource retention, IndexHasher hasher) {
        this.jdbc = JdbcClient.create(retention);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(retention));
        this.hasher = hasher;
    }

    List<Stock> of(Bsn person, Oin asker) {
        var keys =
                hasher.auditSubject(person).all().stream().map(KeyedHash::bytes).toArray(byte[][]::new);
        return jdbc.sql(STOCK)
                .params(asker.value(), asker.value(), keys)
                .query((row, number) -> stock(row))
                .list();
    }

    private static Stock stock(ResultSet row) throws SQLException {
        var parties = Stream.of("senders", "receivers")
                .flatMap(column -> texts(row, column))
                .map(Oin::new)
                .collect(Collectors.toUnmodifiableSet());
        return new Stock(
                row.getBytes("kid"), row.getString("class"), row.getLong("entries"), row.getLong("own"), parties);
    }

    private static Stream<String> texts(ResultSet row, String column) {
        try {
            var array = row.getArray(column);
            return array == null
                    ? Stream.empty()
                    : Arrays.stream((String[]) array.getArray()).filter(text -> text != null);
        } catch (SQLException e) {
            throw new IllegalStateException("a column of the log cannot be read", e);
        }
    }

    /**
     * Destroys these keys and empties what stands under them, in one transaction: body and key id, which would still link
     * the entries to each other. How many; empty when other entries stand there by now, and then nothing was destroyed.
     *
     * @throws org.springframework.dao.DataAccessException when it cannot be done now; nothing was destroyed
     */
    OptionalLong shred(List<Stock> stocks) {
        return transaction.execute(status -> {
            hold(stocks);
            var emptied = 0L;
            for (var stock : stocks) {
                var rows = empty(stock);
                if (rows != stock.entries()) {
                    status.setRollbackOnly();
                    return OptionalLong.empty();
                }
                emptied += rows;
            }
            stocks.forEach(this::destroy);
            return OptionalLong.of(emptied);
        });
    }

    /** Before anything is counted again: nobody writes under these keys from here on. */
    private void hold(List<Stock> stocks) {
        jdbc.sql("select sluis_hold_keys(?)")
                .param(stocks.stream().map(Stock::kid).toArray(byte[][]::new))
                .query((row, number) -> true)
                .single();
    }

    private long empty(Stock stock) {
        return jdbc.sql("update audit_entry set kid = null, nonce = null, ct = null where kid = ?")
                .param(stock.kid())
                .update();
    }

    private void destroy(Stock stock) {
        var unused = jdbc.sql("delete from subject_key where kid = ?")
                .param(stock.kid())
                .update();
    }
}
