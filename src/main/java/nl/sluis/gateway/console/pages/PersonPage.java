package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.person.PersonReports;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A person who asks who got what (AVG 15): the look with its reason first, then the report, what the register says, and what a
 * person may want done. The BSN comes in a form and stands in no address.
 */
@Page
final class PersonPage {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String LAST_REASON = PersonPage.class.getName() + ".reden";
    private final PersonReports reports;
    private final Counter counter;
    private final PartyNames names;
    private final Drawer<Dossier> dossiers;
    private final Clock clock;

    PersonPage(PersonReports reports, Counter counter, PartyNames names, Drawer<Dossier> dossiers, Clock clock) {
        this.reports = reports;
        this.counter = counter;
        this.names = names;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @GetMapping("/persoon")
    @For(PersonRole.PRIVACY_OFFICER)
    String ask(HttpSession session, Model page) {
        page.addAttribute("vraag", PersonQuestion.empty(String.valueOf(lastReason(session))));
        return "persoon-vraag";
    }

    private static Object lastReason(HttpSession session) {
        var last = session.getAttribute(LAST_REASON);
        return last == null ? "" : last;
    }

    @PostMapping("/persoon")
    @For(PersonRole.PRIVACY_OFFICER)
    ModelAndView look(
            Person officer,
            HttpSession session,
            @RequestParam String bsn,
            @RequestParam String reden,
            @RequestParam(defaultValue = "") String kenmerk) {
        var question = PersonQuestion.of(bsn, reden, kenmerk);
        if (!question.faults().isEmpty()) {
            var again = new ModelAndView("persoon-vraag", HttpStatus.BAD_REQUEST);
            return again.addObject("vraag", question);
        }
        session.setAttribute(LAST_REASON, reden);
        var told = reports.tell(officer, question.person(), question.why(), question.caseName());
        var id = dossiers.put(session, new Dossier(question.person(), question.why(), told));
        return new ModelAndView("redirect:/persoon/" + id);
    }

    @GetMapping("/persoon/{id}")
    @For(PersonRole.PRIVACY_OFFICER)
    String show(HttpSession session, @PathVariable String id, Model page) {
        var dossier = dossiers.find(session, id);
        page.addAttribute("id", id);
        page.addAttribute("p", dossier.view());
        page.addAttribute("dossier", dossier);
        page.addAttribute("letter", Letter.of(dossier.view()));
        page.addAttribute("berichttypen", RightsForm.MESSAGE_TYPES);
        page.addAttribute("doelen", RightsForm.PURPOSES);
        page.addAttribute("soorten", RightsForm.KINDS);
        page.addAttribute("beslissers", RightsForm.DECIDERS);
        return "persoon";
    }

    @PostMapping("/persoon/{id}/toestemmingen")
    @For(PersonRole.PRIVACY_OFFICER)
    String register(Person officer, HttpSession session, @PathVariable String id) {
        var dossier = dossiers.find(session, id);
        refresh(officer, dossier);
        return "redirect:/persoon/" + id + "#toestemmingen";
    }

    private void refresh(Person officer, Dossier dossier) {
        var told = counter.order(officer, "/toestemmingen/persoon", asked(dossier));
        dossier.keep(told.path("versions")
                .valueStream()
                .map(version -> ConsentRow.of(version, names))
                .toList()
                .reversed());
    }

    @PostMapping("/persoon/{id}/intrekken")
    @For(PersonRole.PRIVACY_OFFICER)
    String withdraw(
            Person officer,
            HttpSession session,
            @PathVariable String id,
            @RequestParam String beslisser,
            @RequestParam(defaultValue = "") String doel,
            RedirectAttributes page) {
        var dossier = dossiers.find(session, id);
        var order = asked(dossier).put("beslisser", beslisser);
        if (!doel.isEmpty()) {
            order.put("doel", doel);
        }
        var told = counter.order(officer, "/toestemmingen/intrekken", order);
        page.addFlashAttribute("ingetrokken", told.path("outcome").asText());
        page.addFlashAttribute(
                "redenen",
                reasons(told.path("reasons")
                        .valueStream()
                        .map(reason -> ReasonWords.of(reason.path("code").asText()))
                        .toList()));
        if (told.path("outcome").asText().equals("accepted")) {
            refresh(officer, dossier);
        }
        return "redirect:/persoon/" + id + "#toestemmingen";
    }

    private static String reasons(List<String> reasons) {
        return String.join(" ", reasons);
    }

    @PostMapping("/persoon/{id}/doorgeven")
    @For(PersonRole.PRIVACY_OFFICER)
    String tellOthers(Person officer, HttpSession session, @PathVariable String id, RightsForm form) {
        var order = form.addTo(asked(dossiers.find(session, id)), LocalDate.now(clock.withZone(ZONE)));
        var told = counter.order(officer, "/correcties", order);
        return told.path("outcome").asText().equals("accepted")
                ? "redirect:/correcties/" + told.path("id").asText()
                : "redirect:/persoon/" + id + "?geweigerd#doorgeven";
    }

    private static ObjectNode asked(Dossier dossier) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("person", dossier.personForTheDesk())
                .put("why", dossier.why());
    }
}
