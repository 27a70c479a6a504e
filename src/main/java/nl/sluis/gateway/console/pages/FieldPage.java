package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.words.SeenForm;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sees a field, in which form, under which rule and on which basis; and who sees nothing of it, and why. */
@Page
final class FieldPage {
    private static final String CALL = "/regels/velden";
    private final Counter counter;

    FieldPage(Counter counter) {
        this.counter = counter;
    }

    /** A field in the list of fields; two with one name are told apart by their path. */
    record Named(String path, String title) {}

    /** What one rule shows of the field. */
    record Line(String rule, String message, String sender, SeenForm seen, String meaning, String basis) {
        static Line of(JsonNode told) {
            return new Line(
                    told.path("rule").asText(),
                    told.path("messageTitle").asText(),
                    RoleName.of(told.path("senderRole").asText()),
                    SeenForm.of(told.path("form").asText()),
                    told.path("meaning").asText(),
                    told.path("basis").asText());
        }
    }

    /** A receiver. @param why empty where it sees something */
    record Receiver(String role, List<Line> lines, String why) {
        static Receiver of(JsonNode told) {
            return new Receiver(
                    RoleName.of(told.path("role").asText()),
                    told.path("shown").valueStream().map(Line::of).toList(),
                    told.path("why").asText());
        }
    }

    @GetMapping(CALL)
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.AUDITOR})
    String show(Person reader, @RequestParam(defaultValue = "") String veld, Model page) {
        var told = counter.ask(reader, CALL, veld.isBlank() ? Map.of() : Map.of("field", veld.strip()));
        page.addAttribute("veld", told.at("/sight/field").asText());
        page.addAttribute(
                "velden",
                told.path("fields")
                        .valueStream()
                        .map(field -> new Named(
                                field.path("field").asText(),
                                field.path("title").asText()))
                        .sorted(Comparator.comparing(Named::title, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(Named::path))
                        .toList());
        if (told.has("sight")) {
            put(page, told.path("sight"));
        }
        return "regels-veld";
    }

    private static void put(Model page, JsonNode sight) {
        var receivers = sight.path("receivers").valueStream().map(Receiver::of).toList();
        page.addAttribute("naam", sight.path("title").asText());
        page.addAttribute(
                "klassen",
                sight.path("classes")
                        .valueStream()
                        .map(one -> new Choice(
                                one.path("class").asText(), one.path("meaning").asText()))
                        .toList());
        page.addAttribute(
                "zien", receivers.stream().filter(one -> one.why().isEmpty()).toList());
        page.addAttribute(
                "zienNiet",
                receivers.stream().filter(one -> !one.why().isEmpty()).toList());
    }
}
