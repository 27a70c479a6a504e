package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would come of a message about somebody who does not exist: nothing is sent, and nothing stands in the log of it. */
@Page
final class WhatIfPage {
    private static final String CALL = "/regels/wat-als";
    private static final List<String> REGISTER =
            List.of("gegeven", "ontbreekt", "ingetrokken", "verlopen", "door-een-ander", "bezwaar", "beperkt");
    private final Counter counter;
    private final PartyNames names;

    WhatIfPage(Counter counter, PartyNames names) {
        this.counter = counter;
        this.names = names;
    }

    /** A message that can be chosen. */
    record Sample(String name, String about, String region) {
        static Sample of(JsonNode told) {
            return new Sample(
                    told.path("sample").asText(),
                    told.path("about").asText(),
                    told.path("region").asText());
        }
    }

    /** What was chosen; empty is as the message has it. */
    record Chosen(String bericht, String ontvanger, String register) {
        Map<String, String> asQuestion() {
            var question = new LinkedHashMap<>(Map.of("sample", bericht));
            if (!ontvanger.isEmpty()) {
                question.put("receiver", ontvanger);
            }
            if (!register.isEmpty()) {
                question.put("register", register);
            }
            return question;
        }
    }

    @GetMapping(CALL)
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.AUDITOR})
    String show(
            Person reader,
            @RequestParam(defaultValue = "") String bericht,
            @RequestParam(defaultValue = "") String ontvanger,
            @RequestParam(defaultValue = "") String register,
            Model page) {
        var told = counter.ask(reader, "/regels/voorbeelden", Map.of());
        var chosen = new Chosen(bericht, ontvanger, register);
        page.addAttribute("gekozen", chosen);
        page.addAttribute(
                "voorbeelden",
                told.path("samples").valueStream().map(Sample::of).toList());
        page.addAttribute("ontvangers", Choice.ofWords(told.path("receivers")));
        page.addAttribute("register", REGISTER);
        if (!bericht.isEmpty()) {
            var answer = counter.ask(reader, CALL, chosen.asQuestion());
            page.addAttribute("w", WhatIfView.of(answer));
            page.addAttribute("over", answer.path("about").asText());
            page.addAttribute("van", names.of(answer.path("sender").asText()));
            page.addAttribute("naar", names.of(answer.path("receiver").asText()));
        }
        return "regels-wat-als";
    }
}
