package nl.sluis.gateway.console.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks an erasure or a re-identification. Nothing happens by it: two others approve, and who asked carries it out. */
@Page
final class AskPage {
    private static final List<String> GROUNDS = List.of("vergissing", "bevel", "verzoek");
    private static final int BAD_REQUEST = 400;
    private final Counter counter;

    AskPage(Counter counter) {
        this.counter = counter;
    }

    @GetMapping("/goedkeuringen/vragen/{soort}")
    @For(PersonRole.PRIVACY_OFFICER)
    String form(@PathVariable String soort, Model page) {
        return form(ApprovalKind.of(soort), AskForm.EMPTY, page);
    }

    private static String form(ApprovalKind kind, AskForm asked, Model page) {
        page.addAttribute("kind", kind);
        page.addAttribute("vraag", asked);
        page.addAttribute("gronden", GROUNDS);
        return "goedkeuring-vragen";
    }

    /** In a form alone, never in an address; the gateway makes a pseudonym of it at the door. */
    @PostMapping("/goedkeuringen/vragen/{soort}")
    @For(PersonRole.PRIVACY_OFFICER)
    String ask(
            Person officer,
            @PathVariable String soort,
            AskForm asked,
            Model page,
            RedirectAttributes after,
            HttpServletResponse response) {
        var kind = ApprovalKind.of(soort);
        try {
            var request = counter.order(officer, kind.path(), asked.order(kind, officer))
                    .path("request");
            after.addFlashAttribute("gedaan", "gevraagd");
            return "redirect:/goedkeuringen/" + kind.word() + "/"
                    + request.path("id").asText();
        } catch (QuestionRefusedException refused) {
            if (refused.code().isEmpty() && refused.status() != BAD_REQUEST) {
                throw refused;
            }
            response.setStatus(refused.status());
            page.addAttribute("mislukt", refused.code().isEmpty() ? "VELD" : refused.code());
            return form(kind, asked, page);
        }
    }
}
