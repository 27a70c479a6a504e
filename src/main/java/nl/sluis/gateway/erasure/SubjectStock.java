package nl.sluis.gateway.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private final IndexHasher hasher;

    SubjectStock(DataSource retention, IndexHasher hasher) {
        this.jdbc = JdbcClient.create(retention);
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
     * Destroys these keys and empties what stands under them; how many entries.
     *
     * @throws org.springframework.dao.DataAccessException when other entries stand there by now; nothing was destroyed
     */
    long shred(List<Stock> stocks) {
        return jdbc.sql("select sluis_shred(?, ?)")
                .params(
                        stocks.stream().map(Stock::kid).toArray(byte[][]::new),
                        stocks.stream().map(Stock::entries).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }
}
