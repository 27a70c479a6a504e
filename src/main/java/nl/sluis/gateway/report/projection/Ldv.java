package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.report.Projection;
import nl.sluis.gateway.report.ReadEntry;

/**
 * The processing log of a controller (Logboek Dataverwerkingen, as its read extension 1.1 writes a record; {@code
 * docs/logboek-ldv.md}). It never holds a user: the responsible user, and who looked at the log, are not in it.
 */
final class Ldv implements Projection {
    /** The pseudonym under which one controller's log knows a person. */
    static final String SUBJECT_TYPE = "urn:sluis:betrokkene:pseudoniem-van-het-logboek";

    @Override
    public String form() {
        return "ldv";
    }

    @Override
    public Optional<ObjectNode> of(ReadEntry read) {
        var what = Occurrence.of(read);
        return Activity.of(what).map(activity -> record(what, activity));
    }

    private static ObjectNode record(Occurrence what, Activity activity) {
        var trace = what.trace();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("traceId", trace.asUuid().toString());
        json.put("spanId", trace.span());
        json.put("status", what.type() == EntryType.FAILED ? "Error" : "Unset");
        json.put("name", activity.name());
        json.put("startTime", Times.of(what.started()));
        json.put("endTime", Times.of(what.ended()));
        trace.parent().ifPresent(parent -> json.put("parentSpanId", parent));
        json.putObject("resource")
                .putObject("attributes")
                .put("service.name", "sluis")
                .put("service.instance.id", what.entry().at().origin());
        attributes(json.putObject("attributes"), what, activity);
        return json;
    }

    private static void attributes(ObjectNode json, Occurrence what, Activity activity) {
        json.put("dpl.core.processing_activity_id", activity.id());
        what.subject().ifPresent(subject -> json.put("dpl.core.data_subject_id", subject)
                .put("dpl.core.data_subject_id_type", SUBJECT_TYPE));
        if (what.trace().foreign()) {
            what.sender()
                    .ifPresent(sender -> json.put(
                            "dpl.core.foreign_operation.processor", sender.oin().urn()));
        }
        json.put("sluis.entry_id", what.entry().id().toString());
        json.put("sluis.outcome", what.type().code());
        what.sender().ifPresent(sender -> json.put("sluis.sender", sender.oin().urn()));
        what.receiver()
                .ifPresent(
                        receiver -> json.put("sluis.recipient", receiver.oin().urn()));
        if (!what.categories().isEmpty()) {
            var categories = json.putArray("sluis.categories");
            what.categories().forEach(categories::add);
        }
    }
}
