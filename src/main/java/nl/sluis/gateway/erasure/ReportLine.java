package nl.sluis.gateway.erasure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** What the FG reads of one request: who asked why, who approved, what came of it. Not the person. */
record ReportLine(ObjectNode facts, Instant expires) {
    static ReportLine of(ResultSet row) throws SQLException {
        var performed = row.getTimestamp("performed");
        var facts = JsonNodeFactory.instance
                .objectNode()
                .put("id", row.getString("id"))
                .put("requester", row.getString("requester"))
                .put("ground", row.getString("ground"))
                .put("purpose", row.getString("purpose"))
                .put("legalBasis", row.getString("legal_basis"))
                .put("caseRef", row.getString("case_ref"))
                .put("created", row.getTimestamp("created").toInstant().toString())
                .put("performed", performed == null ? "" : performed.toInstant().toString())
                .put("entries", row.getLong("entries"))
                .put("refusedAttempts", row.getInt("refused"));
        var approvers = facts.putArray("approvers");
        for (var person : (String[]) row.getArray("approvers").getArray()) {
            approvers.add(person);
        }
        return new ReportLine(facts, row.getTimestamp("expires").toInstant());
    }

    ObjectNode json(Instant now) {
        var over = now.isBefore(expires) ? "open" : "expired";
        return facts.put("expires", expires.toString())
                .put("state", facts.path("performed").asText().isEmpty() ? over : "performed");
    }
}
