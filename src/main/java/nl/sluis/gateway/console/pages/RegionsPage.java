package nl.sluis.gateway.console.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The regions, what flows in each, what is in force and until when certificates are valid; for an operator, without persons. */
@Page
final class RegionsPage {
    private final Counter counter;
    private final PartyNames names;
    private final boolean production;

    RegionsPage(Counter counter, PartyNames names, boolean production) {
        this.counter = counter;
        this.names = names;
        this.production = production;
    }

    @GetMapping("/regios")
    @For(PersonRole.OPERATOR)
    String list(Person operator, Model page) {
        var certificates = counter.ask(operator, "/partijen/certificaten", Map.of());
        page.addAttribute("regios", RegionRow.all(counter.ask(operator, "/regios", Map.of())));
        page.addAttribute("set", SetState.of(counter.ask(operator, "/set", Map.of())));
        page.addAttribute("verloop", SetEventRow.all(counter.ask(operator, "/set/verloop", Map.of())));
        page.addAttribute("eigen", CertificateRow.own(certificates));
        page.addAttribute("partijen", CertificateRow.ofParties(certificates));
        page.addAttribute("problemen", Told.texts(certificates, "problems"));
        page.addAttribute("productie", production);
        return "regios";
    }

    @GetMapping("/regios/{code}")
    @For(PersonRole.OPERATOR)
    String show(Person operator, @PathVariable String code, Model page) {
        var region = RegionView.of(counter.ask(operator, "/regio/stroom", Map.of("region", code)), names);
        var certificates = counter.ask(operator, "/partijen/certificaten", Map.of());
        page.addAttribute("regio", region);
        page.addAttribute(
                "partijen",
                CertificateRow.ofParties(certificates).stream()
                        .filter(row -> row.regions().contains(region.code()))
                        .toList());
        page.addAttribute("eigen", List.of());
        page.addAttribute("problemen", Told.texts(certificates, "problems"));
        return "regio";
    }

    /** As an image, for an image runs nothing whatever stands in it; what it shows stands beside it in words. */
    @GetMapping("/regios/{code}/stroom.svg")
    @For(PersonRole.OPERATOR)
    ResponseEntity<byte[]> drawing(Person operator, @PathVariable String code) {
        var svg = counter.ask(operator, "/regio/stroom", Map.of("region", code))
                .path("svg")
                .asText();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }
}
