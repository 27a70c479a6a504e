package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.words.PlainDutch;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whom a correction or withdrawal reached. While it is on its way the page asks again by itself, also without a script. */
@Page
final class NoticePage {
    private final Counter counter;
    private final PartyNames names;

    NoticePage(Counter counter, PartyNames names) {
        this.counter = counter;
        this.names = names;
    }

    /** One that has to hear of it. */
    record Row(String receiver, String role, String status, String reasons) {}

    @GetMapping("/correcties/{id}")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String show(Person officer, @PathVariable String id, Model page, HttpServletResponse response) {
        var told = counter.ask(officer, "/correcties", Map.of("id", id));
        page.addAttribute("id", id);
        page.addAttribute("soort", told.path("type").asText());
        page.addAttribute("stand", told.path("status").asText());
        page.addAttribute("sinds", Instant.parse(told.path("since").asText()));
        page.addAttribute("ontvangers", rows(told));
        if (told.path("status").asText().equals("bezig")) {
            response.setHeader("Refresh", "3");
        }
        return "correctie";
    }

    private List<Row> rows(JsonNode told) {
        return told.path("recipients")
                .valueStream()
                .map(one -> new Row(
                        names.of(one.path("receiver").asText()),
                        PlainDutch.role(one.path("role").asText()),
                        one.path("status").asText(),
                        String.join(
                                " ",
                                one.path("codes")
                                        .valueStream()
                                        .map(code -> ReasonWords.of(code.asText()))
                                        .toList())))
                .toList();
    }
}
