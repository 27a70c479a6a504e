package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StoreTest {
    @Test
    void theWriterCannotChangeWhatItWrote() throws SQLException {
        try (var database = TestDatabase.create();
                var writer = database.writer().getConnection();
                var statement = writer.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update audit_entry set leaf = ''"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from audit_entry"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void flushesEveryCommit() throws SQLException {
        try (var database = TestDatabase.create();
                var reader = database.reader().getConnection();
                var statement = reader.createStatement()) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                var rows = statement.executeQuery("show " + setting);
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).as(setting).isEqualTo("on");
            }
        }
    }
}
