package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Objects;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Searching the log. Filters stand in the address, so that a search can be kept; a person never does: a BSN comes in a form and
 * goes back in one, after the officer said why.
 */
@Page
final class SearchPage {
    private static final int ON_A_PAGE = 25;
    private static final String WHY = SearchPage.class.getName() + ".why";
    private final Counter counter;
    private final SearchChoices choices;
    private final Sentences sentences;
    private final KeptSearches kept;

    SearchPage(Counter counter, SearchChoices choices, Sentences sentences, KeptSearches kept) {
        this.counter = counter;
        this.choices = choices;
        this.sentences = sentences;
        this.kept = kept;
    }

    @GetMapping("/zoeken")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String search(Person person, @RequestParam Map<String, String> form, HttpSession session, Model page) {
        var filters = SearchFilters.of(form);
        if (form.containsKey("zoek")) {
            var unused = answer(person, filters, filters.asQuestion(), page);
        }
        return form(person, filters, session, page);
    }

    /** The reason is asked once a session, kept for its next searches and recorded with each. */
    @PostMapping("/zoeken/persoon")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String searchPerson(
            Person person,
            @RequestParam String bsn,
            @RequestParam(defaultValue = "") String waarom,
            @RequestParam Map<String, String> form,
            HttpSession session,
            Model page) {
        var filters = SearchFilters.of(form);
        var why = waarom.isBlank() ? Objects.toString(session.getAttribute(WHY), "") : waarom;
        var question =
                filters.asQuestion().put("person", bsn.replaceAll("[ .-]", "")).put("why", why);
        page.addAttribute("bsn", bsn);
        if (answer(person, filters, question, page)) {
            session.setAttribute(WHY, why);
        }
        return form(person, filters, session, page);
    }

    private boolean answer(Person person, SearchFilters filters, ObjectNode question, Model page) {
        try {
            var answer = counter.order(
                    person, "/log/zoeken", question.put("limit", ON_A_PAGE).put("facets", true));
            page.addAttribute("regels", sentences.all(answer.path("entries")));
            page.addAttribute("facetten", Facet.all(answer.path("facets"), filters));
            page.addAttribute(
                    "totaal",
                    answer.at("/facets/total").asLong(answer.path("entries").size()));
            page.addAttribute("verder", answer.path("next").asText());
            return true;
        } catch (QuestionRefusedException refused) {
            if (refused.status() != 400) {
                throw refused;
            }
            // its words name the field and the rule, never a value
            page.addAttribute("onjuist", refused.reason().replaceFirst(":.*", ""));
            return false;
        }
    }

    private String form(Person person, SearchFilters filters, HttpSession session, Model page) {
        page.addAttribute("bewaarde", kept.of(person));
        page.addAttribute("gezocht", kept.words(filters));
        page.addAttribute("filters", filters);
        page.addAttribute("keuzes", choices);
        page.addAttribute("waarom", session.getAttribute(WHY));
        return "zoeken";
    }
}
