package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lasting keys under KEK, in the table {@code key_material}. Two nodes that both miss a key end with the same one. */
final class KeyMaterial {
    private final JdbcClient jdbc;
    private final WrappedRows rows;
    private final SecureRandom random;

    KeyMaterial(DataSource writer, WrappedRows rows, SecureRandom random) {
        this.jdbc = JdbcClient.create(writer);
        this.rows = rows;
        this.random = random;
    }

    /**
     * The key of this kind and id, made when it is not there yet.
     *
     * @throws KeyUnavailableException when it is disabled, or the row holds another key
     */
    Secret obtain(String kind, String id) {
        return find(kind, id).orElseGet(() -> {
            insert(kind, id);
            return find(kind, id)
                    .orElseThrow(() -> new KeyUnavailableException("the key " + kind + " " + id + " is disabled"));
        });
    }

    private Optional<Secret> find(String kind, String id) {
        return jdbc.sql("select kek, wrapped from key_material where kind = ? and id = ? and state = 'active'")
                .params(kind, id)
                .query((row, number) -> rows.unwrap(kind, id, new WrappedRows.Wrapped(row.getInt(1), row.getBytes(2))))
                .optional();
    }

    private void insert(String kind, String id) {
        if (insertOnce(kind, id) == 0) {
            rows.lookAgain(); // it is there already, or the KEK was changed meanwhile
            var unused = insertOnce(kind, id);
        }
    }

    /** Not under a KEK that was left: such a row would be closed for ever when that KEK goes. */
    private int insertOnce(String kind, String id) {
        var made = rows.wrap(kind, id, Secret.random(random));
        return jdbc.sql("""
                insert into key_material (kind, id, kek, wrapped) select ?, ?, k.kek, ? from (values (?)) k (kek)
                where k.kek >= coalesce((select version from kek_current), 0)
                on conflict do nothing""").params(kind, id, made.bytes(), made.kek()).update();
    }

    /** All keys of a kind that are not disabled, by id. */
    Map<String, Secret> active(String kind) {
        var keys = new TreeMap<String, Secret>();
        jdbc.sql("select id, kek, wrapped from key_material where kind = ? and state = 'active'")
                .param(kind)
                .query(row -> {
                    var id = row.getString(1);
                    keys.put(id, rows.unwrap(kind, id, new WrappedRows.Wrapped(row.getInt(2), row.getBytes(3))));
                });
        return keys;
    }

    /** Changes whenever a key of this kind is made, disabled or destroyed. */
    String version(String kind) {
        return kind + " "
                + jdbc.sql("select id, state from key_material where kind = ? order by id")
                        .param(kind)
                        .query((row, number) -> row.getString(1) + " " + row.getString(2))
                        .list();
    }

    @Override
    public String toString() {
        return "KeyMaterial[***]";
    }
}
