package nl.sluis.gateway.custody;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.SystemSubjects;
import nl.sluis.gateway.keys.IndexKeyChange.Index;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the tables under the keyed hashes of IXK and AIK, as far as a change of these keys must know. */
final class HashedRows {
    private static final String WAITS = "status in ('aanvaard', 'wachtend', 'geparkeerd')";
    private final JdbcClient jdbc;

    HashedRows(DataSource writer) {
        this.jdbc = JdbcClient.create(writer);
    }

    /** Messages that wait and know their person under the former key alone: moved away, their consent is not found. */
    int waitingUnderOneHash(Index index) {
        return switch (index) {
            case IXK -> count("select count(*) from outbox where " + WAITS + " and length(person_hash) = 32");
            case AIK -> 0;
        };
    }

    int waiting() {
        return count("select count(*) from outbox where " + WAITS);
    }

    /** Keeps which hashes there are, all under the key that is written now. */
    void remember(Index index) {
        var system = SystemSubjects.hashes().stream().map(hash -> hash.bytes()).toArray(byte[][]::new);
        var unused =
                switch (index) {
                    case IXK -> jdbc.sql("""
                                insert into index_former (kind, hash)
                                select distinct 'IXK', person_hash from consent_head on conflict do nothing""").update();
                    case AIK -> jdbc.sql("""
                                insert into index_former (kind, hash)
                                select distinct 'AIK', row_key from subject_key where row_key <> all (?)
                                on conflict do nothing""").param(system).update();
                };
    }

    /** Persons who were not looked up since, and stand under the former key only. */
    int leftBehind(Index index) {
        return switch (index) {
            case IXK -> count("""
                    select count(distinct c.person_hash) from consent c
                      join index_former f on f.kind = 'IXK' and f.hash = c.person_hash""");
            case AIK -> count("""
                    select count(distinct s.row_key) from subject_key s
                      join index_former f on f.kind = 'AIK' and f.hash = s.row_key""");
        };
    }

    /** Messages that were accepted before both keys were written: a resend of one is known by the former key only. */
    int duplicatesFromBefore(Instant prepared) {
        return jdbc.sql("select count(*) from accepted where t < ? and expires > clock_timestamp()")
                .param(prepared.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    void forget(Index index) {
        jdbc.sql("delete from index_former where kind = ?").param(index.name()).update();
    }

    private int count(String sql) {
        return jdbc.sql(sql).params(List.of()).query(Integer.class).single();
    }
}
