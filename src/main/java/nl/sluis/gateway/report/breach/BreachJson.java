package nl.sluis.gateway.report.breach;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** The counts as data. */
final class BreachJson {
    private final BreachReport report;

    BreachJson(BreachReport report) {
        this.report = report;
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("soort", "overzicht AVG artikel 33")
                .put("versie", 1);
        var scope = report.scope();
        json.put("organisatie", scope.party())
                .put("van", scope.since().toString())
                .put("tot", scope.until().toString());
        scope.only().forEach(json.putArray("beperktTot")::add);
        json.putObject("berichten")
                .put("verstuurdEnAangekomen", scope.messages().arrived())
                .put("ontvangen", scope.messages().received())
                .put("verstuurdEnNietAangekomen", scope.messages().notArrived())
                .put("nietTeOpenen", scope.messages().unreadable());
        persons(json.putObject("personen"));
        kinds(json.putArray("soortenGegevens"));
        lines(json.putArray("ontvangers"), report.receivers());
        lines(json.putArray("regels"), report.rules());
        var form = json.putArray("meldformulier");
        ApForm.of(report).forEach(answer -> form.addObject()
                .put("vraag", answer.question())
                .put("antwoord", answer.known() ? answer.answer() : null)
                .put("inTeVullen", answer.known() ? null : answer.answer()));
        return json;
    }

    private void persons(ObjectNode json) {
        json.put("minimaal", report.persons().least())
                .put("maximaal", report.persons().most());
        var each = json.putArray("pseudoniemen");
        report.persons().each().forEach(subject -> each.addObject()
                .put("pseudoniem", subject.id())
                .put("berichten", subject.messages())
                .put("eerste", subject.first().toString())
                .put("laatste", subject.last().toString()));
    }

    private void kinds(ArrayNode json) {
        report.kinds().forEach(kind -> json.addObject()
                .put("soort", kind.category())
                .put("klasse", kind.fieldClass())
                .put("vorm", BreachPage.form(kind))
                .put("berichten", kind.messages()));
    }

    private static void lines(ArrayNode json, Collection<BreachReport.Line> lines) {
        lines.forEach(line -> json.addObject()
                .put("naam", line.what())
                .put("berichten", line.messages())
                .put("personen", line.persons())
                .put("eerste", line.first().toString())
                .put("laatste", line.last().toString()));
    }
}
