package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.words.DutchTime;
import nl.sluis.gateway.report.words.PlainDutch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of processing activities (AVG 30) of the rules in force, for the roles in which a party acts. */
@Page
final class ProcessingPage {
    private static final String CALL = "/verwerkingsregister";
    private final Counter counter;

    ProcessingPage(Counter counter) {
        this.counter = counter;
    }

    /** The register of one role. */
    record Register(String code, String role, List<Activity> activities) {
        static Register of(String code, JsonNode activities, JsonNode words) {
            return new Register(
                    code,
                    PlainDutch.role(code),
                    activities
                            .valueStream()
                            .map(activity -> Activity.of(
                                    activity, words.path(activity.path("id").asText())))
                            .toList());
        }
    }

    /** One activity, with the words of its codes. */
    record Activity(
            String name,
            String purpose,
            String basis,
            boolean aboutSomebody,
            String categories,
            String retention,
            String recipients,
            List<String> measures,
            String since) {
        static Activity of(JsonNode told, JsonNode words) {
            return new Activity(
                    told.path("name").asText(),
                    words.path("purpose").asText(),
                    told.path("legalBasisText").asText(),
                    !told.path("dataSubjects").isEmpty(),
                    joined(words.path("categories").valueStream().map(JsonNode::asText)),
                    DutchTime.length(Period.parse(
                            told.at("/personalData/retentionPeriod").asText())),
                    joined(told.path("recipients")
                            .valueStream()
                            .map(one -> PlainDutch.role(one.path("entityId").asText()))),
                    told.path("measures").valueStream().map(JsonNode::asText).toList(),
                    told.path("validFrom").asText(""));
        }

        private static String joined(Stream<String> words) {
            return words.collect(Collectors.joining(", "));
        }
    }

    @GetMapping(CALL)
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.AUDITOR})
    String show(Person reader, Model page) {
        var told = counter.ask(reader, CALL, Map.of());
        page.addAttribute("versie", told.path("policyHash").asText());
        page.addAttribute(
                "registers",
                told.path("register").properties().stream()
                        .map(role -> Register.of(role.getKey(), role.getValue(), told.path("words")))
                        .toList());
        return "verwerkingsregister";
    }

    @GetMapping(CALL + ".json")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.AUDITOR})
    ResponseEntity<byte[]> json(Person reader) {
        var register = counter.ask(reader, CALL, Map.of()).path("register").toPrettyString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"verwerkingsregister.json\"")
                .body(register.getBytes(StandardCharsets.UTF_8));
    }
}
