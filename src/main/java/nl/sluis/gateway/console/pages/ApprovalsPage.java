package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.Dangerous;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.Rules;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second person, the keys, and what was done; an operator sees no request that is about a person. */
@Page
final class ApprovalsPage {
    private final Counter counter;
    private final PartyNames names;
    private final Rules rules;

    ApprovalsPage(Counter counter, PartyNames names, Rules rules) {
        this.counter = counter;
        this.names = names;
        this.rules = rules;
    }

    @GetMapping("/goedkeuringen")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.OPERATOR})
    String list(Person person, Model page) {
        var requests = person.party() == null ? List.<ApprovalRow>of() : requests(person);
        var moves = moves(person);
        page.addAttribute("ik", person);
        page.addAttribute("beheerder", person.party() == null);
        page.addAttribute("functionaris", person.roles().contains(PersonRole.PRIVACY_OFFICER));
        page.addAttribute("open", requests.stream().filter(ApprovalRow::open).toList());
        page.addAttribute(
                "geweest", requests.stream().filter(row -> !row.open()).toList());
        page.addAttribute("afvoeren", discards(person));
        page.addAttribute("wachtend", moves.stream().filter(MoveRow::waits).toList());
        page.addAttribute("verhuisd", moves.stream().filter(row -> !row.waits()).toList());
        page.addAttribute("sleutels", KeysView.of(counter.ask(person, "/sleutels/status", Map.of())));
        page.addAttribute("verloop", SetEventRow.all(counter.ask(person, "/set/verloop", Map.of())));
        return "goedkeuringen";
    }

    private List<ApprovalRow> requests(Person person) {
        return Stream.of(ApprovalKind.values())
                .flatMap(kind -> ApprovalRow.all(kind, counter.ask(person, kind.path(), Map.of())).stream())
                .toList();
    }

    private List<DiscardRow> discards(Person person) {
        return counter.ask(person, "/wachtrij/afvoeren", Map.of())
                .path("messages")
                .valueStream()
                .map(row -> DiscardRow.of(row, names, rules))
                .toList();
    }

    private List<MoveRow> moves(Person person) {
        return counter.ask(person, "/sleutels/migraties", Map.of())
                .valueStream()
                .map(row -> MoveRow.of(row, names))
                .toList();
    }

    @PostMapping("/goedkeuringen/afvoer/{id}")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.OPERATOR})
    @Dangerous
    String discard(Person person, @PathVariable String id, RedirectAttributes page) {
        var order = JsonNodeFactory.instance.objectNode().put("message", id);
        return done(page, "afvoer", () -> counter.order(person, "/wachtrij/afvoeren/akkoord", order));
    }

    /** Confirmed in the words of its plan, as the command line does after it told it. */
    @PostMapping("/goedkeuringen/verhuizing/{id}")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.OPERATOR})
    @Dangerous
    String open(Person person, @PathVariable String id, RedirectAttributes page) {
        return done(page, "verhuizing", () -> {
            var plan = counter.order(person, "/sleutels/migraties", opening(id).put("dryRun", true));
            var confirm = plan.path("confirm").asText();
            return counter.order(person, "/sleutels/migraties", opening(id).put("confirm", confirm));
        });
    }

    private static ObjectNode opening(String id) {
        return JsonNodeFactory.instance.objectNode().put("step", "open").put("id", id);
    }

    private static String done(RedirectAttributes page, String what, java.util.function.Supplier<?> order) {
        try {
            var unused = order.get();
            page.addFlashAttribute("gedaan", what);
        } catch (QuestionRefusedException refused) {
            if (refused.status() != 409 && refused.status() != 404) {
                throw refused;
            }
            page.addFlashAttribute("mislukt", what + "." + refused.status());
        }
        return "redirect:/goedkeuringen";
    }
}
