package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a breach touched (AVG 33, 34), counted while one waits: a period of millions takes a minute, and a reload loses nothing. */
@Page
final class BreachPage {
    private static final int BAD_REQUEST = 400;
    private final Counter counter;
    private final PartyNames names;
    private final Drawer<LongWork> counting;

    BreachPage(Counter counter, PartyNames names, Drawer<LongWork> counting) {
        this.counter = counter;
        this.names = names;
        this.counting = counting;
    }

    /** What the form asks: days, both counted whole, and why. */
    record Form(String van, String tot, String reden, String ontvanger) {
        static final Form EMPTY = new Form("", "", "", "");

        Form(@Nullable String van, @Nullable String tot, @Nullable String reden, @Nullable String ontvanger) {
            this.van = Objects.requireNonNullElse(van, "");
            this.tot = Objects.requireNonNullElse(tot, "");
            this.reden = Objects.requireNonNullElse(reden, "");
            this.ontvanger = Objects.requireNonNullElse(ontvanger, "");
        }

        ObjectNode order(Person officer) {
            var party = officer.party();
            var order = JsonNodeFactory.instance
                    .objectNode()
                    .put("party", party == null ? "" : party.value())
                    .put("since", van)
                    .put("until", tot)
                    .put("why", reden);
            if (!ontvanger.isEmpty()) {
                order.put("receiver", ontvanger);
            }
            return order;
        }
    }

    @GetMapping("/datalek")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String ask(Model page) {
        return form(page, Form.EMPTY);
    }

    private String form(Model page, Form asked) {
        page.addAttribute("vraag", asked);
        page.addAttribute("partijen", names.all());
        return "datalek-vraag";
    }

    @PostMapping("/datalek")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String count(Person officer, HttpSession session, Form form) {
        var order = form.order(officer);
        var work = LongWork.start(progress -> counter.order(officer, "/rapporten/datalek", order, progress));
        return "redirect:/datalek/" + counting.put(session, work);
    }

    @GetMapping("/datalek/{id}")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String show(HttpSession session, @PathVariable String id, Model page, HttpServletResponse response) {
        return switch (counting.find(session, id).state()) {
            case LongWork.State.Running(var done, var of) -> {
                response.setHeader("Refresh", "1");
                page.addAttribute("geteld", done);
                page.addAttribute("totaal", of);
                page.addAttribute("id", id);
                yield "datalek-bezig";
            }
            case LongWork.State.Done(var answer) -> {
                page.addAttribute("d", BreachView.of(answer.path("report")));
                page.addAttribute("id", id);
                yield "datalek";
            }
            case LongWork.State.Failed(var status) -> {
                if (status.filter(code -> code == BAD_REQUEST).isEmpty()) {
                    throw new IllegalStateException("the count failed");
                }
                page.addAttribute("fout", true);
                response.setStatus(BAD_REQUEST);
                yield form(page, Form.EMPTY);
            }
        };
    }

    @GetMapping("/datalek/{id}/datalek.json")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    ResponseEntity<byte[]> json(HttpSession session, @PathVariable String id) {
        var answer = counting.find(session, id).answer();
        if (answer == null) {
            throw QuestionRefusedException.notFound("it is not counted yet");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"datalek.json\"")
                .body(answer.path("report").toPrettyString().getBytes(StandardCharsets.UTF_8));
    }
}
