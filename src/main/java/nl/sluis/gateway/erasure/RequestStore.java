package nl.sluis.gateway.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.approval.Approval;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.keys.PayloadCipher.Sealed;
import nl.sluis.gateway.message.Oin;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The requests, until they are done or over: the request itself sealed under the key of its day, beside it what the FG reads. */
final class RequestStore {
    private static final String ADD = "select sluis_erasure_add(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            "select day, party, state, nonce, ct from erasure where id = ? and state <> 'unrecorded'";
    private static final String APPROVE = """
            insert into erasure_approval (id, person, party, signature) values (?, ?, ?, ?)
            on conflict (id, person) do update set signature = excluded.signature, party = excluded.party""";
    private static final String DONE = """
            update erasure set state = 'performed', performed = ?, entries = ?, nonce = null, ct = null
             where id = ? and state = 'open'""";

    private final JdbcClient jdbc;
    private final PayloadCipher cipher;

    RequestStore(DataSource writer, PayloadCipher cipher) {
        this.jdbc = JdbcClient.create(writer);
        this.cipher = cipher;
    }

    /** Whether it was one of the most that this party may ask within a day; nobody finds it before {@link #open}. */
    boolean add(Request request, int most) {
        var why = request.cause().why();
        var day = LocalDate.ofInstant(request.term().created(), ZoneOffset.UTC);
        var sealed = cipher.seal(request.id(), request.party(), day, request.canonical());
        return jdbc.sql(ADD)
                .params(
                        request.id(),
                        request.party().value(),
                        request.requester(),
                        request.cause().ground().word(),
                        why.purpose(),
                        why.legalBasis(),
                        why.caseRef(),
                        Timestamp.from(request.term().created()),
                        Timestamp.from(request.term().expires()),
                        day,
                        sealed.nonce(),
                        sealed.ciphertext(),
                        most)
                .query(Boolean.class)
                .single();
    }

    /** Its entry is durable: it can be approved. */
    void open(UUID id) {
        var unused = jdbc.sql("update erasure set state = 'open' where id = ? and state = 'unrecorded'")
                .param(id)
                .update();
    }

    private record Row(LocalDate day, Oin party, boolean done, Sealed sealed) {}

    Stored find(UUID id) {
        return jdbc.sql(FIND)
                .param(id)
                .query((row, number) -> row(row))
                .optional()
                .map(row -> stored(id, row))
                .orElseGet(Stored.Unknown::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, LocalDate.class),
                new Oin(row.getString(2)),
                row.getString(3).equals("performed"),
                new Sealed(row.getBytes(4), row.getBytes(5)));
    }

    private Stored stored(UUID id, Row row) {
        if (row.done()) {
            return new Stored.Done();
        }
        if (row.sealed().ciphertext() == null) {
            return new Stored.Over();
        }
        return new Stored.Open(Request.read(cipher.open(id, row.party(), row.day(), row.sealed())), approvals(id));
    }

    private List<Stored.Approved> approvals(UUID id) {
        return jdbc.sql("select person, signature, party from erasure_approval where id = ? order by person")
                .param(id)
                .query((row, number) ->
                        new Stored.Approved(new Approval(row.getString(1), row.getBytes(2)), row.getString(3)))
                .list();
    }

    void approve(UUID id, Approval approval, Oin party) {
        var unused = jdbc.sql(APPROVE)
                .params(id, approval.person(), party.value(), approval.signature())
                .update();
    }

    void done(UUID id, Instant now, long entries) {
        var unused = jdbc.sql(DONE).params(Timestamp.from(now), entries, id).update();
    }

    void countRefusal(UUID id) {
        var unused = jdbc.sql("update erasure set refused = refused + 1 where id = ?")
                .param(id)
                .update();
    }

    /** The newest first. */
    List<ReportLine> report(Oin party) {
        return jdbc.sql("""
                        select r.*, array(select person from erasure_approval a where a.id = r.id order by person) approvers
                          from erasure r where r.party = ? and r.state <> 'unrecorded' order by r.created desc, r.id""")
                .param(party.value())
                .query((row, number) -> ReportLine.of(row))
                .list();
    }
}
