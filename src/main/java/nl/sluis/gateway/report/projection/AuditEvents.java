package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.report.Projection;
import nl.sluis.gateway.report.ReadEntry;

/**
 * A FHIR R4 {@code AuditEvent} after the patterns of IHE BALP ({@code docs/logboek-auditevent.md}): a decision is AuthZconsent, a
 * delivery a privacy disclosure as its source or as its recipient recorded it, a look at the log an audit log used.
 *
 * <p>Written as JSON, without the library that reads consents: this is told in bulk, and tests hold it against the
 * library's validator.
 */
final class AuditEvents implements Projection {
    @Override
    public String form() {
        return "auditevent";
    }

    @Override
    public Optional<ObjectNode> of(ReadEntry read) {
        var what = Occurrence.of(read);
        return Pattern.of(what).map(pattern -> record(what, pattern));
    }

    /** Which pattern tells it. */
    enum Pattern {
        AUTHORISATION("110113", "Security Alert", "E"),
        DISCLOSED("110106", "Export", "R"),
        RECEIVED("110107", "Import", "C"),
        LOOKED("110101", "Audit Log Used", "R");

        private final String code;
        private final String display;
        private final String action;

        Pattern(String code, String display, String action) {
            this.code = code;
            this.display = display;
            this.action = action;
        }

        static Optional<Pattern> of(Occurrence what) {
            return Optional.ofNullable(
                    switch (Happening.of(what.type())) {
                        case DECIDED -> what.decision().isMissingNode() ? null : AUTHORISATION;
                        case DELIVERED -> what.received() ? RECEIVED : DISCLOSED;
                        case LOOKED -> Pattern.LOOKED;
                        case HELD_UP, CHOSEN, CONVERTED, REIDENTIFIED, ERASED, EXPORTED, OF_THE_GATEWAY -> null;
                    });
        }
    }

    private static ObjectNode record(Occurrence what, Pattern pattern) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("resourceType", "AuditEvent");
        json.put("id", what.entry().id().toString());
        json.set("type", Codes.DCM.coding(pattern.code, pattern.display));
        subtype(what, pattern).ifPresent(coding -> json.putArray("subtype").add(coding));
        json.put("action", pattern.action);
        json.putObject("period").put("start", Times.of(what.started())).put("end", Times.of(what.ended()));
        json.put("recorded", Times.of(what.ended()));
        outcome(json, what);
        what.text("purpose")
                .ifPresent(
                        purpose -> json.putArray("purposeOfEvent").addObject().put("text", purpose));
        AuditAgents.add(json.putArray("agent"), what, pattern);
        source(json.putObject("source"), what, pattern);
        AuditObjects.add(json.putArray("entity"), what);
        return json;
    }

    private static Optional<ObjectNode> subtype(Occurrence what, Pattern pattern) {
        return switch (pattern) {
            case AUTHORISATION ->
                Optional.of(
                        what.consents().isEmpty()
                                ? Codes.AUTHZ.coding("AuthZ-Role", "Authorization Decision using only Roles")
                                : Codes.AUTHZ.coding(
                                        "AuthZ-Consent", "Authorization Decision using Roles and Consent"));
            case DISCLOSED, RECEIVED ->
                Optional.of(Codes.LIFECYCLE.coding("disclose", "Disclose Record Lifecycle Event"));
            case LOOKED -> Optional.empty();
        };
    }

    private static void outcome(ObjectNode json, Occurrence what) {
        var refused = what.entry().leaf().decision() == Judgement.REFUSE;
        json.put("outcome", refused ? "8" : "0");
        if (refused) {
            json.put("outcomeDesc", String.join(" ", what.reasons()));
        }
    }

    /** The audit source is one of the agents: the party itself, or the gateway that decided. */
    private static void source(ObjectNode source, Occurrence what, Pattern pattern) {
        source.put("site", what.entry().at().origin());
        source.set(
                "observer",
                switch (pattern) {
                    case AUTHORISATION -> AuditAgents.gateway(what);
                    case DISCLOSED, RECEIVED, LOOKED -> AuditAgents.party(what.reader());
                });
        source.putArray("type").add(Codes.SOURCE_TYPE.coding("4", "Application Server"));
    }
}
