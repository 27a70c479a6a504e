package nl.sluis.gateway.delivery;

import java.util.List;
import javax.sql.DataSource;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much waits in a region, by receiver; a receiver for whom nothing waits is not in it. Safe between threads. */
public final class QueueCounts {
    private final JdbcClient jdbc;

    QueueCounts(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    public List<QueueCount> of(RegionCode region) {
        return jdbc.sql("""
                        select receiver, count(*) filter (where status <> 'geparkeerd'), count(*) filter (where status = 'geparkeerd')
                        from outbox
                        where status in ('aanvaard', 'wachtend', 'geparkeerd') and region = ?
                        group by receiver order by receiver
                        """)
                .param(region.value())
                .query((row, number) -> new QueueCount(new Oin(row.getString(1)), row.getLong(2), row.getLong(3)))
                .list();
    }
}
