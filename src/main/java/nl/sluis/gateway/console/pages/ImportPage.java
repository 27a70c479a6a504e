package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.Why;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Many consents at once: a file is handed in, the page says how far it is, and at the end which lines were not taken and why. The
 * page has one address, so that a reload, another browser or a colleague sees the same.
 */
@Page
final class ImportPage {
    private static final Set<String> FAULTS = Set.of("bestand", "reden", "bezig", "groot");
    private final Counter counter;
    private final Imports imports;

    ImportPage(Counter counter, Imports imports) {
        this.counter = counter;
        this.imports = imports;
    }

    @GetMapping("/toestemmingen/import")
    @For(PersonRole.PRIVACY_OFFICER)
    String show(
            Person officer, @RequestParam(defaultValue = "") String fout, HttpServletResponse response, Model page) {
        if (FAULTS.contains(fout)) {
            page.addAttribute("fout", fout);
        }
        page.addAttribute("urn", party(officer).urn());
        imports.of(party(officer)).map(ImportView::of).ifPresent(view -> {
            if (view.outcome().equals("bezig")) {
                response.setHeader("Refresh", "1");
            }
            page.addAttribute("i", view);
        });
        return "toestemmingen-import";
    }

    @PostMapping("/toestemmingen/import")
    @For(PersonRole.PRIVACY_OFFICER)
    String begin(Person officer, @RequestParam MultipartFile bestand, @RequestParam String reden) throws IOException {
        if (bestand.isEmpty() || !isReason(reden)) {
            return "redirect:/toestemmingen/import?fout=" + (bestand.isEmpty() ? "bestand" : "reden");
        }
        var order = order(bestand, reden);
        var began = imports.begin(
                party(officer), officer, progress -> counter.order(officer, "/toestemmingen/invoer", order, progress));
        return "redirect:/toestemmingen/import" + (began ? "" : "?fout=bezig");
    }

    private static boolean isReason(String text) {
        try {
            return !new Why(text).text().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Of its name only the ending counts, and nothing else of it is kept: people name files after persons. */
    private static ObjectNode order(MultipartFile file, String why) throws IOException {
        var name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "file" + name.substring(Math.max(0, name.lastIndexOf('.'))))
                .put("file", file.getBytes())
                .put("why", why);
    }

    /** Every line that was not taken, as the command line reports it. */
    @GetMapping("/toestemmingen/import/{id}/afgewezen.csv")
    @For(PersonRole.PRIVACY_OFFICER)
    ResponseEntity<byte[]> rejected(Person officer, @PathVariable String id) {
        var answer = imports.of(party(officer))
                .filter(begun -> begun.id().equals(id))
                .map(begun -> begun.work().answer())
                .orElseThrow(() -> QuestionRefusedException.notFound("it is not done yet, or another came after it"));
        var text = answer.path("report")
                .valueStream()
                .map(line -> line.path("line").asText() + "," + Spreadsheet.cells(line, "field", "code", "explanation"))
                .collect(Collectors.joining("\n", "regel,veld,code,uitleg\n", "\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"afgewezen.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Oin party(Person officer) {
        var party = officer.party();
        if (party == null) {
            throw QuestionRefusedException.notEntitled("a privacy officer acts for a party");
        }
        return party;
    }
}
