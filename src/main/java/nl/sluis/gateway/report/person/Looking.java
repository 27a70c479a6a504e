package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.report.SeenEntry;

/** Looks about a person, from entries to words: which office, and what for. */
final class Looking {
    private final Names names;

    Looking(Names names) {
        this.names = names;
    }

    Look told(SeenEntry entry) {
        JsonNode body = entry.body().<JsonNode>map(node -> node).orElseGet(JsonNodeFactory.instance::missingNode);
        var party = names.partyOrNobody(entry.leaf().from());
        var reader = body.path("reader").asText(party.oin());
        return new Look(Messages.stamp(entry), names.office(reader, party), what(entry, body));
    }

    private static String what(SeenEntry entry, JsonNode body) {
        if (body.path("event").asText().equals("consent.look-up")) {
            var looked = "Gekeken of er toestemming is vastgelegd.";
            return entry.leaf().type() == EntryType.REFUSED ? looked + " Dit is geweigerd." : looked;
        }
        if (entry.leaf().type() != EntryType.LOG_READ) {
            return "Vastgelegd: " + entry.leaf().type().code() + ".";
        }
        var reason = body.path("reason").asText();
        if (reason.equals("recipients of a notice")) {
            return "Gezocht wie eerder gegevens over u kreeg, om een recht van u aan hen door te geven.";
        }
        var did = body.path("what").asText().equals(Inzage.WHAT)
                ? "Dit overzicht, of een eerder overzicht, gemaakt."
                : "In het logboek gekeken wat er over u is uitgewisseld.";
        return reason.isEmpty() ? did : did + " Reden: " + reason;
    }
}
