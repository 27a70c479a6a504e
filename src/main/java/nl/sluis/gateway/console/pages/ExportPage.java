package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entries of a period as a file, in the form of a standard or for a spreadsheet; page by page, so that it may be long. */
@Page
final class ExportPage {
    private static final Map<String, String> ENDINGS =
            Map.of("csv", "csv", "nen7513-csv", "csv", "nen7513", "jsonl", "ldv", "jsonl", "auditevent", "jsonl");
    private static final int AT_A_TIME = 1_000;
    private final Counter counter;

    ExportPage(Counter counter) {
        this.counter = counter;
    }

    @GetMapping("/zoeken/uitvoer")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    void export(
            Person person,
            @RequestParam String vorm,
            @RequestParam String van,
            @RequestParam(defaultValue = "") String tot,
            HttpServletResponse response)
            throws IOException {
        var ending = ENDINGS.get(vorm);
        if (ending == null) {
            throw QuestionRefusedException.notUnderstood("there is no such form");
        }
        var first = page(person, vorm, van, tot, ""); // what is refused is refused before anything of a file is sent
        response.setContentType(ending.equals("csv") ? "text/csv;charset=UTF-8" : "application/x-ndjson;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"logboek-" + vorm + "." + ending + "\"");
        var file = response.getWriter();
        file.write(vorm.equals("csv") ? Spreadsheet.HEAD : first.path("head").asText());
        for (var page = first; ; ) {
            write(page, vorm, file);
            var next = page.path("next").asText();
            if (next.isEmpty()) {
                return;
            }
            page = page(person, vorm, van, tot, next);
        }
    }

    private JsonNode page(Person person, String form, String since, String until, String after) {
        var asked = JsonNodeFactory.instance.objectNode().put("since", since);
        if (!until.isEmpty()) {
            asked.put("until", until);
        }
        if (!after.isEmpty()) {
            asked.put("after", after);
        }
        return form.equals("csv")
                ? counter.order(person, "/log/zoeken", asked.put("limit", AT_A_TIME))
                : counter.order(person, "/log/uitvoer", asked.put("form", form));
    }

    private static void write(JsonNode page, String form, PrintWriter file) {
        if (form.equals("csv")) {
            page.path("entries").forEach(entry -> file.write(Spreadsheet.line(entry)));
            return;
        }
        page.path("records").forEach(record -> {
            var line = record.isTextual() ? record.asText() : record.toString();
            file.write(line.endsWith("\n") ? line : line + "\n");
        });
    }
}
