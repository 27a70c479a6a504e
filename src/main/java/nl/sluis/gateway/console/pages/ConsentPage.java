package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of a party: what was recorded last, and what ends soon. Persons are in it by the party's own reference alone. */
@Page
final class ConsentPage {
    private final Counter counter;
    private final PartyNames names;

    ConsentPage(Counter counter, PartyNames names) {
        this.counter = counter;
        this.names = names;
    }

    /** How many versions say this. */
    record Count(String decision, long versions) {}

    /** One version; who it is about, the party finds by its reference. */
    record Line(
            String decision,
            String reference,
            String receiver,
            String purpose,
            String kinds,
            String until,
            Instant recorded,
            String entry) {
        static Line of(JsonNode told, PartyNames names) {
            return new Line(
                    told.path("decision").asText(),
                    told.path("reference").asText(""),
                    ConsentRow.receiver(told.path("receiver"), names),
                    told.path("purpose").asText(""),
                    ConsentRow.kinds(told.path("categories")),
                    told.path("until").asText(""),
                    Instant.parse(told.path("recorded").asText()),
                    told.path("entry").asText());
        }

        public LocalDate lastDay() {
            return LocalDate.parse(until);
        }
    }

    @GetMapping("/toestemmingen")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String show(Person officer, Model page) {
        var told = counter.ask(officer, "/toestemmingen/overzicht", Map.of());
        page.addAttribute(
                "aantallen",
                told.path("counts").properties().stream()
                        .map(one -> new Count(one.getKey(), one.getValue().asLong()))
                        .toList());
        page.addAttribute("verlopend", lines(told.path("ending")));
        page.addAttribute("nieuwste", lines(told.path("newest")));
        page.addAttribute("mag", officer.isOneOf(Set.of(PersonRole.PRIVACY_OFFICER)));
        page.addAttribute("dagen", told.path("days").asInt());
        return "toestemmingen";
    }

    private List<Line> lines(JsonNode told) {
        return told.valueStream().map(one -> Line.of(one, names)).toList();
    }
}
