package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.SeenEntry;

/** Looks about a person, from entries to words: which office, and what for. */
final class Looking {
    private static final Map<String, String> DID = Map.of(
            PersonReports.WHAT,
            "Een overzicht als dit gemaakt.",
            "consents.person",
            "Gekeken welke toestemming is vastgelegd.",
            "consents.withdraw",
            "Gevraagd om een toestemming van u in te trekken.",
            "notice",
            "Een recht van u doorgegeven aan wie eerder gegevens over u kreeg.");
    private final Names names;

    Looking(Names names) {
        this.names = names;
    }

    Look told(SeenEntry entry) {
        JsonNode body = entry.body().<JsonNode>map(node -> node).orElseGet(JsonNodeFactory.instance::missingNode);
        return new Look(
                Messages.stamp(entry),
                who(body, names.partyOrNobody(entry.leaf().from())),
                what(entry, body));
    }

    /** The office, never the name of a colleague; a system where no person looked. */
    private static String who(JsonNode body, PartyName party) {
        var office = body.path("office").asText();
        if (office.contains(PersonRole.FG.code())) {
            return "de functionaris gegevensbescherming van " + party.name();
        }
        if (office.contains(PersonRole.PRIVACY_OFFICER.code())) {
            return "de privacy officer van " + party.name();
        }
        return body.path("reader").asText(party.oin()).equals(party.oin())
                ? "het systeem van " + party.name()
                : "een medewerker van " + party.name();
    }

    private static String what(SeenEntry entry, JsonNode body) {
        if (body.path("event").asText().equals("consent.look-up")) {
            var looked = "Gekeken of er toestemming is vastgelegd.";
            return entry.leaf().type() == EntryType.REFUSED ? looked + " Dit is geweigerd." : looked;
        }
        if (entry.leaf().type() != EntryType.LOG_READ) {
            return "Vastgelegd: " + entry.leaf().type().code() + ".";
        }
        if (body.path("reason").asText().equals("recipients of a notice")) {
            return "Gezocht wie eerder gegevens over u kreeg, om een recht van u aan hen door te geven.";
        }
        var did = DID.getOrDefault(body.path("what").asText(), "In het logboek gekeken wat er over u is uitgewisseld.");
        var why = body.path("why").asText();
        return why.isEmpty() ? did : did + " Reden: " + why;
    }
}
