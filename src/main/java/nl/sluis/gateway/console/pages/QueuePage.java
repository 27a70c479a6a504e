package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.Dangerous;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.delivery.DiscardReason;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits, is tried again or needs somebody, for an operator: no person and no content. */
@Page
final class QueuePage {
    private static final String MOST = "200";
    private final Counter counter;
    private final QueueRows messages;

    QueuePage(Counter counter, QueueRows messages) {
        this.counter = counter;
        this.messages = messages;
    }

    @GetMapping("/wachtrij")
    @For(PersonRole.OPERATOR)
    String list(Person person, @RequestParam(defaultValue = "") String staat, Model page) {
        var filter = QueueState.of(staat);
        var asked = filter.code().isEmpty() ? Map.of("limit", MOST) : Map.of("limit", MOST, "status", filter.code());
        var rows = counter.ask(person, "/wachtrij", asked)
                .path("messages")
                .valueStream()
                .map(messages::of)
                .toList();
        page.addAttribute("rijen", rows);
        page.addAttribute("staat", filter);
        page.addAttribute("staten", QueueState.values());
        page.addAttribute("vol", rows.size() == Integer.parseInt(MOST));
        return "wachtrij";
    }

    @GetMapping("/wachtrij/{id}")
    @For(PersonRole.OPERATOR)
    String show(Person person, @PathVariable String id, Model page) {
        page.addAttribute("rij", messages.of(counter.ask(person, "/wachtrij/bericht", Map.of("message", id))));
        page.addAttribute("ik", person.key());
        page.addAttribute("redenen", List.of(DiscardReason.values()));
        return "wachtrij-bericht";
    }

    @PostMapping("/wachtrij/{id}/opnieuw")
    @For(PersonRole.OPERATOR)
    String resend(Person person, @PathVariable String id, RedirectAttributes page) {
        return order(person, id, "/wachtrij/opnieuw", "", page);
    }

    @PostMapping("/wachtrij/{id}/afvoeren")
    @For(PersonRole.OPERATOR)
    @Dangerous
    String askDiscard(Person person, @PathVariable String id, @RequestParam String reden, RedirectAttributes page) {
        return order(person, id, "/wachtrij/afvoeren", reden, page);
    }

    @PostMapping("/wachtrij/{id}/akkoord")
    @For(PersonRole.OPERATOR)
    @Dangerous
    String approveDiscard(Person person, @PathVariable String id, RedirectAttributes page) {
        return order(person, id, "/wachtrij/afvoeren/akkoord", "", page);
    }

    /** What came of it is told on the page that follows, so that a reload does not order it again. */
    private String order(Person person, String id, String path, String reason, RedirectAttributes page) {
        var body = JsonNodeFactory.instance.objectNode().put("message", id);
        if (!reason.isEmpty()) {
            body.put("reason", reason);
        }
        try {
            var said = counter.order(person, path, body).path("order").asText();
            page.addFlashAttribute(
                    "gedaan", path.substring("/wachtrij/".length()).replace('/', '-') + "." + said);
        } catch (QuestionRefusedException refused) {
            if (refused.status() != 409 && refused.status() != 404) {
                throw refused;
            }
            page.addFlashAttribute("mislukt", refused.status() == 409 ? "strijdig" : "weg");
        }
        return "redirect:/wachtrij";
    }
}
