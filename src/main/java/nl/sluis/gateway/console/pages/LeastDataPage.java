package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a party's rules permit and its messages did not need (AVG 5(1)(c)), counted while one waits; a reload loses nothing. */
@Page
final class LeastDataPage {
    private static final String PATH = "/regels/gebruik";
    private static final int BAD_REQUEST = 400;
    /** Long enough for every kind of message to have had its turn. */
    private static final int DAYS = 90;

    private final Counter counter;
    private final Drawer<LongWork> counting;
    private final Clock clock;

    LeastDataPage(Counter counter, Drawer<LongWork> counting, Clock clock) {
        this.counter = counter;
        this.counting = counting;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String ask(Model page) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        page.addAttribute("van", today.minusDays(DAYS).toString());
        page.addAttribute("tot", today.toString());
        return "regels-gebruik-vraag";
    }

    @PostMapping(PATH)
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String count(
            Person officer,
            HttpSession session,
            @RequestParam(defaultValue = "") String van,
            @RequestParam(defaultValue = "") String tot) {
        var order = JsonNodeFactory.instance.objectNode().put("since", van).put("until", tot);
        var work = LongWork.start(progress -> counter.order(officer, "/rapporten/minimaal", order, progress));
        return "redirect:" + PATH + "/" + counting.put(session, work);
    }

    @GetMapping(PATH + "/{id}")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String show(HttpSession session, @PathVariable String id, Model page, HttpServletResponse response) {
        page.addAttribute("id", id);
        return switch (counting.find(session, id).state()) {
            case LongWork.State.Running(var done, var ignored) -> {
                response.setHeader("Refresh", "1");
                page.addAttribute("geteld", done);
                yield "regels-gebruik-bezig";
            }
            case LongWork.State.Done(var answer) -> {
                page.addAttribute("g", LeastDataView.of(answer));
                yield "regels-gebruik";
            }
            case LongWork.State.Failed(var status) -> {
                if (status.filter(code -> code == BAD_REQUEST).isEmpty()) {
                    throw new IllegalStateException("the count failed");
                }
                page.addAttribute("fout", true);
                response.setStatus(BAD_REQUEST);
                yield ask(page);
            }
        };
    }

    @GetMapping(PATH + "/{id}/gebruik.json")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    ResponseEntity<byte[]> json(HttpSession session, @PathVariable String id) {
        var answer = counting.find(session, id).answer();
        if (answer == null) {
            throw QuestionRefusedException.notFound("it is not counted yet");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gebruik.json\"")
                .body(answer.toPrettyString().getBytes(StandardCharsets.UTF_8));
    }
}
