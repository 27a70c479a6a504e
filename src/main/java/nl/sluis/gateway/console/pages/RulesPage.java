package nl.sluis.gateway.console.pages;

import java.util.Map;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The matrix: who may tell whom what, on which basis; and of a rule what the receiver sees of each field. */
@Page
final class RulesPage {
    private static final String CALL = "/regels";
    /** So few are shown whole: that is an answer, and not a list to choose from. */
    private static final int FEW = 2;

    private final Counter counter;

    RulesPage(Counter counter) {
        this.counter = counter;
    }

    @GetMapping(CALL)
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.AUDITOR})
    String list(Person reader, @RequestParam Map<String, String> form, Model page) {
        var filters = RuleFilters.of(form);
        var told = counter.ask(reader, CALL, filters.asQuestion());
        var rules = told.path("rules").valueStream().map(RuleView::of).toList();
        page.addAttribute("filters", filters);
        page.addAttribute("versie", told.path("policyHash").asText());
        page.addAttribute("afzenders", Choice.ofRoles(told.path("senders")));
        page.addAttribute("ontvangers", Choice.ofRoles(told.path("receivers")));
        page.addAttribute("soorten", Choice.ofWords(told.path("types")));
        page.addAttribute("doelen", Choice.ofWords(told.path("purposes")));
        page.addAttribute("regels", rules);
        page.addAttribute("berichten", MessageRules.group(rules));
        page.addAttribute("totaal", told.path("total").asInt());
        page.addAttribute("heel", rules.size() <= FEW);
        page.addAttribute(
                "niets", told.path("nothing").valueStream().map(NothingView::of).toList());
        return "regels";
    }

    @GetMapping(CALL + "/regel/{id}")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.AUDITOR})
    String show(Person reader, @PathVariable String id, Model page) {
        var rule = counter.ask(reader, CALL, Map.of())
                .path("rules")
                .valueStream()
                .filter(one -> one.path("rule").asText().equals(id))
                .map(RuleView::of)
                .findFirst()
                .orElseThrow(() -> QuestionRefusedException.notFound("there is no such rule"));
        page.addAttribute("regel", rule);
        return "regels-regel";
    }
}
