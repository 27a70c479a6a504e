package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.report.projection.AuditEvents.Pattern;

/** What it was about: the person, under the pseudonym of this reader's log; the consents relied on; the data, by their type. */
final class AuditObjects {
    private static final String CONSENT = "urn:sluis:toestemming";

    private AuditObjects() {}

    static void add(ArrayNode entities, Occurrence what) {
        what.subject().ifPresent(subject -> {
            var patient = entities.addObject();
            patient.putObject("what")
                    .put("type", "Patient")
                    .putObject("identifier")
                    .put("system", Ldv.SUBJECT_TYPE)
                    .put("value", subject);
            patient.set("type", Codes.ENTITY_TYPE.coding("1", "Person"));
            patient.set("role", Codes.OBJECT_ROLE.coding("1", "Patient"));
        });
        if (Pattern.of(what).filter(Pattern.AUTHORISATION::equals).isPresent()) {
            consents(entities, what);
        } else {
            data(entities, what);
        }
    }

    /** AuthZconsent is closed: beside person and consents it has no entity. */
    private static void consents(ArrayNode entities, Occurrence what) {
        what.consents().forEach(consent -> {
            var entity = entities.addObject();
            entity.putObject("what")
                    .put("type", "Consent")
                    .putObject("identifier")
                    .put("system", CONSENT)
                    .put("value", consent.entry());
            entity.set("type", Codes.RESOURCE.coding("Consent", "Consent"));
        });
    }

    private static void data(ArrayNode entities, Occurrence what) {
        var entity = entities.addObject();
        var type = what.text("messageType");
        entity.putObject("what")
                .putObject("identifier")
                .put("system", type.isPresent() ? "urn:sluis:berichttype" : "urn:sluis:register")
                .put("value", type.orElse("logboek"));
        entity.set("type", Codes.ENTITY_TYPE.coding("2", "System Object"));
        entity.set(
                "role",
                type.isPresent()
                        ? Codes.OBJECT_ROLE.coding("3", "Report")
                        : Codes.OBJECT_ROLE.coding("13", "Security Resource"));
        received(entity, what);
    }

    /** What arrived and in which form, field by field: names, and no values. */
    private static void received(ObjectNode entity, Occurrence what) {
        var fields = what.arrived();
        if (!fields.isEmpty()) {
            var details = entity.putArray("detail");
            fields.forEach((path, form) -> details.addObject().put("type", path).put("valueString", form));
        }
    }
}
