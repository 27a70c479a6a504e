package nl.sluis.gateway.console.pages;

import java.util.List;
import nl.sluis.gateway.console.site.ForEveryone;
import nl.sluis.gateway.console.site.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the words of the law and of this gateway mean. Every page points here where it uses one. */
@Page
final class GlossaryPage {
    private static final List<String> TERMS = List.of(
            "beperking",
            "betrokkene",
            "bewaartermijn",
            "bewijs",
            "bezwaar",
            "controlepunt",
            "dataminimalisatie",
            "doel",
            "fg",
            "grondslag",
            "handtekening",
            "herleiding",
            "inzage",
            "logboek",
            "oin",
            "pseudoniem",
            "regel",
            "regio",
            "sleuteltijdperk",
            "toestemming",
            "veldplan",
            "verwerkingsverantwoordelijke",
            "wissing");

    @GetMapping("/woordenlijst")
    @ForEveryone
    String show(Model page) {
        page.addAttribute("begrippen", TERMS);
        return "woordenlijst";
    }
}
