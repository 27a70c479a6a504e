package nl.sluis.gateway.reidentification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.approval.Grounds;
import org.jspecify.annotations.Nullable;

/**
 * What the FG reads of one request: who asked why, who approved, what came of it. Neither the pseudonym nor the person.
 *
 * @param performed when it was; null when it was not
 * @param refused   how often an approval or a performance of it was refused
 */
record ReportLine(
        UUID id,
        Grounds why,
        String requester,
        Request.Term term,
        @Nullable Instant performed,
        List<String> approvers,
        int refused) {
    ReportLine {
        approvers = List.copyOf(approvers);
    }

    JsonNode json(Instant now) {
        var line = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("state", state(now))
                .put("requester", requester)
                .put("purpose", why.purpose())
                .put("legalBasis", why.legalBasis())
                .put("caseRef", why.caseRef())
                .put("created", term.created().toString())
                .put("expires", term.expires().toString())
                .put("performed", performed == null ? "" : performed.toString())
                .put("refusedAttempts", refused);
        var names = line.putArray("approvers");
        approvers.forEach(names::add);
        return line;
    }

    private String state(Instant now) {
        if (performed != null) {
            return "performed";
        }
        return now.isBefore(term.expires()) ? "open" : "expired";
    }
}
