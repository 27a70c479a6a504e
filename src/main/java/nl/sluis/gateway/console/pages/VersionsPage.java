package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of the rules with who signed them, and two of them side by side: what may go, what is seen, what is written. */
@Page
final class VersionsPage {
    private static final String CALL = "/regels/versies";
    private final Counter counter;

    VersionsPage(Counter counter) {
        this.counter = counter;
    }

    @GetMapping(CALL)
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.AUDITOR})
    String show(
            Person reader,
            @RequestParam(defaultValue = "") String eerst,
            @RequestParam(defaultValue = "") String daarna,
            Model page) {
        var told = counter.ask(reader, CALL, Map.of());
        var versions = versions(told);
        var readable = versions.stream().filter(VersionView::readable).toList();
        page.addAttribute("versies", versions);
        page.addAttribute("leesbaar", readable);
        page.addAttribute(
                "geweigerd",
                told.at("/proposal/refused").valueStream().map(JsonNode::asText).toList());
        page.addAttribute("eerst", eerst.isEmpty() ? suggested(readable, 1) : eerst);
        page.addAttribute("daarna", daarna.isEmpty() ? suggested(readable, 0) : daarna);
        page.addAttribute("partij", reader.party() != null);
        if (!eerst.isEmpty() && !daarna.isEmpty()) {
            page.addAttribute("oud", named(versions, eerst));
            page.addAttribute("nieuw", named(versions, daarna));
            page.addAttribute(
                    "verschil",
                    DifferenceView.of(
                            counter.ask(reader, "/regels/vergelijking", Map.of("from", eerst, "to", daarna))));
        }
        return "regels-versies";
    }

    /** What is proposed stands first: it is what somebody has to judge. */
    private static List<VersionView> versions(JsonNode told) {
        var proposal = told.path("proposal");
        return Stream.concat(
                        proposal.has("name") ? Stream.of(VersionView.proposal(proposal)) : Stream.empty(),
                        told.path("versions").valueStream().map(VersionView::of))
                .toList();
    }

    private static String suggested(List<VersionView> versions, int at) {
        return Optional.of(versions)
                .filter(all -> all.size() > at)
                .map(all -> all.get(at).name())
                .orElse("");
    }

    private static VersionView named(List<VersionView> versions, String name) {
        return versions.stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .orElseThrow(() -> QuestionRefusedException.notFound("there is no such version"));
    }
}
