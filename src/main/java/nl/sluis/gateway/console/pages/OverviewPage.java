package nl.sluis.gateway.console.pages;

import java.util.List;
import java.util.Map;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.LogCheck;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How it goes: for a party its exchanges by region, for an operator what waits, for everybody whether the log is whole. */
@Page
final class OverviewPage {
    private final Counter counter;
    private final LogCheck check;
    private final RegionTiles tiles;

    OverviewPage(Counter counter, LogCheck check, RegionTiles tiles) {
        this.counter = counter;
        this.check = check;
        this.tiles = tiles;
    }

    @GetMapping("/overzicht")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.OPERATOR, PersonRole.AUDITOR})
    String show(Person person, Model page) {
        if (person.party() != null) {
            var week = counter.ask(person, "/log/week", Map.of());
            put(page, tiles.ofWeek(week.path("regions")));
            page.addAttribute("dagen", WeekBar.all(week.path("days")));
        } else if (person.roles().contains(PersonRole.OPERATOR)) {
            var waiting = counter.ask(person, "/wachtrij", Map.of("limit", "1000"));
            put(page, tiles.ofQueue(waiting.path("messages")));
        }
        page.addAttribute("wacht", person.party() == null);
        page.addAttribute("regels", check.sealed().orElse(0L));
        return state(page, "overzicht");
    }

    private static void put(Model page, List<RegionTile> map) {
        page.addAttribute("tegels", map);
        page.addAttribute("bezet", map.stream().anyMatch(RegionTile::any));
    }

    /** Begins a check, and shows how far it is. */
    @PostMapping("/overzicht/controle")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.OPERATOR, PersonRole.AUDITOR})
    String check() {
        check.start();
        return "redirect:/overzicht";
    }

    /** The part of the page that a script asks for again while the check goes on. */
    @GetMapping("/overzicht/controle")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.OPERATOR, PersonRole.AUDITOR})
    String progress(Model page) {
        return state(page, "overzicht :: stand");
    }

    private String state(Model page, String view) {
        var state = check.state();
        page.addAttribute("controle", state);
        page.addAttribute(
                "soort",
                switch (state) {
                    case LogCheck.State.Never() -> "nooit";
                    case LogCheck.State.Running ignored -> "bezig";
                    case LogCheck.State.Done done -> done.whole() ? "heel" : "stuk";
                    case LogCheck.State.Failed ignored -> "mislukt";
                });
        return view;
    }
}
