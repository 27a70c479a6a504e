package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.report.page.Attachment;
import nl.sluis.gateway.report.page.Paper;

/** A report in every form that was asked for, with its proofs. */
final class Rendered {
    private final PersonReport report;

    Rendered(PersonReport report) {
        this.report = report;
    }

    ObjectNode in(Set<Order.Form> forms) {
        var answer = JsonNodeFactory.instance.objectNode();
        var json = new ReportJson(report).json();
        answer.set("report", json);
        var proofs = answer.putArray("proofs");
        report.proofs()
                .forEach(proof ->
                        proofs.addObject().put("file", proof.fileName()).put("proof", proof.text()));
        var page = new PersonPage(report).page();
        for (var form : forms) {
            switch (form) {
                case HTML -> answer.put("html", page.forScreens());
                case PDF -> answer.put("pdf", Paper.print(page, attachments(json)));
            }
        }
        return answer;
    }

    private List<Attachment> attachments(ObjectNode json) {
        var attachments = new ArrayList<Attachment>();
        attachments.add(new Attachment(
                "overzicht.json",
                "application/json",
                "Dit overzicht als gegevens",
                json.toPrettyString().getBytes(StandardCharsets.UTF_8)));
        report.proofs()
                .forEach(proof -> attachments.add(new Attachment(
                        proof.fileName(),
                        "text/plain",
                        "Bewijs dat regel " + proof.entry() + " in het logboek staat",
                        proof.text().getBytes(StandardCharsets.UTF_8))));
        return attachments;
    }
}
