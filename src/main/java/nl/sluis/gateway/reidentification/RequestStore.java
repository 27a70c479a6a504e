package nl.sluis.gateway.reidentification;

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
import nl.sluis.gateway.approval.Grounds;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.keys.PayloadCipher.Sealed;
import nl.sluis.gateway.message.Oin;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The requests, until they are used or over: the request itself sealed under the key of its day, beside it what the FG reads.
 * No table holds a token or a person in clear. Each call is one transaction.
 */
final class RequestStore {
    private static final String ADD = "select sluis_reidentification_add(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND = """
            select day, holder, state, nonce, ct from reidentification
             where id = ? and state <> 'unrecorded'""";
    private static final String APPROVE = """
            insert into reidentification_approval (id, person, signature) values (?, ?, ?)
            on conflict (id, person) do update set signature = excluded.signature""";
    private static final String USE = """
            update reidentification set state = 'performed', performed = ?, nonce = null, ct = null
             where id = ? and state = 'open' and expires > ?""";
    private static final String REPORT = """
            select r.id, r.purpose, r.legal_basis, r.case_ref, r.requester, r.created, r.expires, r.performed, r.refused,
                   array(select person from reidentification_approval a where a.id = r.id order by person)
              from reidentification r where r.holder = ? and r.state <> 'unrecorded' order by r.created desc, r.id""";

    private final JdbcClient jdbc;
    private final PayloadCipher cipher;

    RequestStore(DataSource writer, PayloadCipher cipher) {
        this.jdbc = JdbcClient.create(writer);
        this.cipher = cipher;
    }

    /** Whether it was one of the most that this party may ask within a day; it is not there for anybody before {@link #open}. */
    boolean add(Request request, int most) {
        var why = request.why();
        var day = dayOf(request);
        var sealed = cipher.seal(request.id(), request.holder(), day, request.canonical());
        return jdbc.sql(ADD)
                .params(
                        request.id(),
                        request.holder().value(),
                        request.requester(),
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
        var unused = jdbc.sql("update reidentification set state = 'open' where id = ? and state = 'unrecorded'")
                .param(id)
                .update();
    }

    Stored find(UUID id) {
        return jdbc.sql(FIND)
                .param(id)
                .query((row, number) -> row(row))
                .optional()
                .map(row -> stored(id, row))
                .orElseGet(Stored.Unknown::new);
    }

    /** One row, so that its connection is given back before another is asked for. */
    private record Row(LocalDate day, Oin holder, boolean used, Sealed sealed) {
        boolean isEmpty() {
            return sealed.ciphertext() == null;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, LocalDate.class),
                new Oin(row.getString(2)),
                row.getString(3).equals("performed"),
                new Sealed(row.getBytes(4), row.getBytes(5)));
    }

    private Stored stored(UUID id, Row row) {
        if (row.used) {
            return new Stored.Used();
        }
        if (row.isEmpty()) {
            return new Stored.Over();
        }
        var request = Request.read(cipher.open(id, row.holder, row.day, row.sealed));
        return new Stored.Open(request, approvals(id));
    }

    private List<Approval> approvals(UUID id) {
        return jdbc.sql("select person, signature from reidentification_approval where id = ? order by person")
                .param(id)
                .query((row, number) -> new Approval(row.getString(1), row.getBytes(2)))
                .list();
    }

    void approve(UUID id, Approval approval) {
        var unused = jdbc.sql(APPROVE)
                .params(id, approval.person(), approval.signature())
                .update();
    }

    /** Whether this call is the one that may use it; of two at once one is. The sealed request goes with it. */
    boolean use(UUID id, Instant now) {
        return jdbc.sql(USE)
                        .params(Timestamp.from(now), id, Timestamp.from(now))
                        .update()
                == 1;
    }

    void countRefusal(UUID id) {
        var unused = jdbc.sql("update reidentification set refused = refused + 1 where id = ?")
                .param(id)
                .update();
    }

    /** The newest first. */
    List<ReportLine> report(Oin holder) {
        return jdbc.sql(REPORT)
                .param(holder.value())
                .query((row, number) -> line(row))
                .list();
    }

    private static ReportLine line(ResultSet row) throws SQLException {
        var performed = row.getTimestamp(8);
        return new ReportLine(
                row.getObject(1, UUID.class),
                new Grounds(row.getString(2), row.getString(3), row.getString(4)),
                row.getString(5),
                new Request.Term(
                        row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant()),
                performed == null ? null : performed.toInstant(),
                List.of((String[]) row.getArray(10).getArray()),
                row.getInt(9));
    }

    private static LocalDate dayOf(Request request) {
        return LocalDate.ofInstant(request.term().created(), ZoneOffset.UTC);
    }
}
