package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.report.page.Attachment;
import nl.sluis.gateway.report.page.Paper;

/**
 * A report as it was found at one moment, in every form that is asked for, with its proofs. The forms are made when they are
 * asked for; whatever the form, it tells the same.
 */
public final class ToldReport {
    private final PersonReport report;
    private final ObjectNode data;

    ToldReport(PersonReport report) {
        this.report = report;
        this.data = new ReportJson(report).json();
    }

    /**
     * A proof as a file.
     *
     * @param text a C2SP tlog-proof
     */
    public record ProofFile(String name, String text) {
        @Override
        public String toString() {
            return "ProofFile[" + name + "]";
        }
    }

    /** As data ({@code docs/inzage.md}). */
    public ObjectNode data() {
        return data.deepCopy();
    }

    /** Of each entry that a checkpoint covered when the report was made. */
    public List<ProofFile> proofs() {
        return report.proofs().stream()
                .map(proof -> new ProofFile(proof.fileName(), proof.text()))
                .toList();
    }

    /** As a page of its own, for the person. */
    public String html() {
        return new PersonPage(report).page().forScreens();
    }

    /** As PDF that can be read aloud, with the data in it, and the proofs of what it tells; of very much the newest part, which it says. */
    public byte[] pdf() {
        return Paper.print(new PersonPage(report).paper(), attachments());
    }

    ObjectNode in(Set<Order.Form> forms) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set("report", data);
        var proofs = answer.putArray("proofs");
        proofs().forEach(proof -> proofs.addObject().put("file", proof.name()).put("proof", proof.text()));
        for (var form : forms) {
            switch (form) {
                case HTML -> answer.put("html", html());
                case PDF -> answer.put("pdf", pdf());
            }
        }
        return answer;
    }

    private List<Attachment> attachments() {
        var attachments = new ArrayList<Attachment>();
        attachments.add(new Attachment(
                "overzicht.json",
                "application/json",
                "Dit overzicht als gegevens",
                data.toPrettyString().getBytes(StandardCharsets.UTF_8)));
        report.onPaper()
                .proofs()
                .forEach(proof -> attachments.add(new Attachment(
                        proof.fileName(),
                        "text/plain",
                        "Bewijs dat regel " + proof.entry() + " in het logboek staat",
                        proof.text().getBytes(StandardCharsets.UTF_8))));
        return attachments;
    }

    @Override
    public String toString() {
        return "ToldReport[***]";
    }
}
