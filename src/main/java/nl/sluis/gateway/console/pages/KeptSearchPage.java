package nl.sluis.gateway.console.pages;

import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a search and forgets one; both come back to the page of searches. */
@Page
final class KeptSearchPage {
    private final KeptSearches searches;

    KeptSearchPage(KeptSearches searches) {
        this.searches = searches;
    }

    @PostMapping("/zoeken/bewaren")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String keep(Person person, @RequestParam Map<String, String> form, RedirectAttributes page) {
        page.addFlashAttribute("bewaard", searches.keep(person, SearchFilters.of(form)));
        return "redirect:/zoeken#bewaard";
    }

    @PostMapping("/zoeken/bewaard/{id}/weg")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String forget(Person person, @PathVariable UUID id, RedirectAttributes page) {
        searches.forget(person, id.toString());
        page.addFlashAttribute("bewaard", "weg");
        return "redirect:/zoeken#bewaard";
    }
}
