package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.pages.SetWork.Kind;
import nl.sluis.gateway.console.site.Dangerous;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Checks, tries, activates and takes back what the folders hold: each goes on by itself, and a reload loses nothing. */
@Page
final class SetPage {
    private static final String ACTIVATE = "/set/activeren";
    private final Counter counter;
    private final Drawer<SetWork> works;
    private final boolean production;

    SetPage(Counter counter, Drawer<SetWork> works, boolean production) {
        this.counter = counter;
        this.works = works;
        this.production = production;
    }

    @PostMapping("/regios/nakijken")
    @For(PersonRole.OPERATOR)
    String check(Person operator, HttpSession session) {
        return start(operator, session, Kind.CHECK, "/set/nakijken", empty());
    }

    @PostMapping("/regios/proberen")
    @For(PersonRole.OPERATOR)
    String rehearse(Person operator, HttpSession session) {
        return start(operator, session, Kind.TRY, ACTIVATE, empty().put("dryRun", true));
    }

    /** In production somebody signs for it (decision 0085): {@link SignedActivationPage}. */
    @PostMapping("/regios/activeren")
    @For(PersonRole.OPERATOR)
    @Dangerous
    String activate(Person operator, HttpSession session) {
        if (production) {
            throw QuestionRefusedException.conflict("in production an activation by a page is signed");
        }
        return start(operator, session, Kind.ACTIVATE, ACTIVATE, empty());
    }

    @PostMapping("/regios/terugdraaien")
    @For(PersonRole.OPERATOR)
    @Dangerous
    String rollBack(Person operator, HttpSession session) {
        return start(operator, session, Kind.ROLL_BACK, "/set/terugdraaien", empty());
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private String start(Person operator, HttpSession session, Kind kind, String path, ObjectNode order) {
        var work = SetWork.start(kind, progress -> counter.order(operator, path, order, progress));
        return "redirect:/regios/werk/" + works.put(session, work);
    }

    @GetMapping("/regios/werk/{id}")
    @For(PersonRole.OPERATOR)
    String show(HttpSession session, @PathVariable String id, Model page, HttpServletResponse response) {
        var work = works.find(session, id);
        page.addAttribute("soort", work.kind().name());
        page.addAttribute("id", id);
        page.addAttribute("productie", production);
        return switch (work.work().state()) {
            case LongWork.State.Running(var done, var of) -> {
                response.setHeader("Refresh", "1");
                page.addAttribute("geteld", done);
                page.addAttribute("totaal", of);
                yield "set-bezig";
            }
            case LongWork.State.Done(var answer)
            when work.kind() == Kind.CHECK -> {
                page.addAttribute("n", CheckView.of(answer));
                yield "nagekeken";
            }
            case LongWork.State.Done(var answer) -> {
                page.addAttribute("a", ActivationView.of(answer));
                yield "set-gedaan";
            }
            case LongWork.State.Failed ignored -> throw new IllegalStateException("work on a set failed");
        };
    }
}
