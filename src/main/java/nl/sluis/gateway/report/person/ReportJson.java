package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Collection;
import nl.sluis.gateway.party.Contact;

/** A report as data, with the same words: what a person may take along (AVG art. 15(3)). */
final class ReportJson {
    private final PersonReport report;

    ReportJson(PersonReport report) {
        this.report = report;
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("soort", "overzicht AVG artikel 15")
                .put("versie", 1);
        var cover = report.cover();
        party(json.putObject("organisatie"), cover.party());
        json.put("gemaakt", cover.made().toString());
        json.put("kenmerk", cover.reference().orElse(null));
        cover.contact()
                .ifPresentOrElse(contact -> contact(json.putObject("contact"), contact), () -> json.putNull("contact"));
        recipients(json.putArray("ontvangers"));
        var messages = json.putArray("berichten");
        report.findings().exchanges().forEach(exchange -> exchange(messages.addObject(), exchange));
        choices(json.putArray("keuzes"));
        looks(json.putArray("ingezien"));
        proofs(json.putArray("bewijzen"));
        return json;
    }

    @CanIgnoreReturnValue
    private static ObjectNode party(ObjectNode json, PartyName party) {
        return json.put("oin", party.oin()).put("naam", party.name());
    }

    private static void contact(ObjectNode json, Contact contact) {
        json.put("naam", contact.name())
                .put("email", contact.email().orElse(null))
                .put("telefoon", contact.telephone().orElse(null))
                .put("adres", contact.address().orElse(null));
    }

    private static void end(ObjectNode json, Exchange.End end) {
        party(json, end.party()).put("rol", end.role());
    }

    private void recipients(ArrayNode json) {
        Recipient.of(report.findings().exchanges()).forEach(recipient -> {
            var one = json.addObject();
            end(one, recipient.who());
            one.put("berichten", recipient.messages())
                    .put("eerste", recipient.first().toString())
                    .put("laatste", recipient.last().toString());
            all(one.putArray("soortenGegevens"), recipient.categories());
        });
    }

    private static void exchange(ObjectNode json, Exchange exchange) {
        stamp(json, exchange.stamp());
        json.put("bericht", exchange.matter().title());
        end(json.putObject("van"), exchange.ends().from());
        end(json.putObject("aan"), exchange.ends().to());
        json.put("doel", exchange.matter().purpose());
        var grounds = json.putArray("grondslagen");
        exchange.matter().grounds().forEach(ground -> grounds.addObject()
                .put("vraag", ground.question())
                .put("antwoord", ground.answer()));
        fate(json.putObject("uitkomst"), exchange.fate());
        all(json.putArray("soortenGegevens"), exchange.matter().categories());
        var fields = json.putArray("gegevens");
        exchange.matter().fields().forEach(field -> fields.addObject()
                .put("gegeven", field.title())
                .put("soort", field.category())
                .put("ontvangerZag", field.form())
                .put("doorgegeven", field.seen()));
        kept(json.putObject("bewaren"), exchange.kept());
    }

    private static void fate(ObjectNode json, Fate fate) {
        switch (fate) {
            case Fate.Delivered(var when) -> stamp(json.put("code", "aangekomen"), when);
            case Fate.Waiting() -> json.put("code", "onderweg");
            case Fate.Stopped(var stop, var when) ->
                stamp(json.put("code", stop.code()).put("uitleg", stop.words()), when);
            case Fate.Refused(var reasons) -> reasons(json.put("code", "geweigerd"), reasons);
            case Fate.Tried(var against) -> reasons(json.put("code", "geprobeerd"), against);
        }
    }

    private static void reasons(ObjectNode json, Collection<Fate.Why> reasons) {
        var redenen = json.putArray("redenen");
        reasons.forEach(why -> redenen.addObject().put("code", why.code()).put("uitleg", why.words()));
    }

    private static void kept(ObjectNode json, Kept kept) {
        json.put("klasse", kept.retentionClass())
                .put("termijn", kept.length().map(Object::toString).orElse(null))
                .put("wegNa", kept.until().map(Object::toString).orElse(null));
    }

    private void choices(ArrayNode json) {
        report.findings().choices().forEach(choice -> {
            var one = json.addObject();
            stamp(one, choice.stamp());
            one.put("wat", choice.what()).put("doorWie", choice.decidedBy()).put("waarover", choice.about());
            all(one.putArray("soortenGegevens"), choice.categories());
        });
    }

    private void looks(ArrayNode json) {
        report.findings().looks().forEach(look -> {
            var one = json.addObject();
            stamp(one, look.stamp());
            one.put("wie", look.who()).put("wat", look.what());
        });
    }

    private void proofs(ArrayNode json) {
        report.proofs()
                .forEach(proof ->
                        json.addObject().put("regel", proof.entry().toString()).put("bestand", proof.fileName()));
    }

    private static void stamp(ObjectNode json, Stamp stamp) {
        json.put("regel", stamp.entry().toString()).put("tijd", stamp.at().toString());
    }

    private static void all(ArrayNode json, Collection<String> words) {
        words.forEach(json::add);
    }
}
