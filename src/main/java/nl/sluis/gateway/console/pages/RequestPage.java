package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.Dangerous;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One request that two others approve with a signature of their own: download, {@code ./sluis sign}, hand in, carry out. */
@Page
final class RequestPage {
    private final Counter counter;

    RequestPage(Counter counter) {
        this.counter = counter;
    }

    @GetMapping("/goedkeuringen/{soort}/{id}")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String show(
            Person person,
            @PathVariable String soort,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String fout,
            Model page) {
        page.addAttribute("rij", find(person, ApprovalKind.of(soort), id));
        page.addAttribute("ik", person);
        page.addAttribute("functionaris", person.mayAdopt());
        page.addAttribute("sleutel", person.signingKey().isPresent());
        if (fout.equals("groot")) {
            page.addAttribute("mislukt", "TE_GROOT");
        }
        return "goedkeuring";
    }

    private ApprovalRow find(Person person, ApprovalKind kind, String id) {
        return ApprovalRow.all(kind, counter.ask(person, kind.path(), Map.of())).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> QuestionRefusedException.notFound("no request of your party has this id"));
    }

    @GetMapping("/goedkeuringen/{soort}/{id}/verzoek.json")
    @For(PersonRole.PRIVACY_OFFICER)
    ResponseEntity<byte[]> download(Person officer, @PathVariable String soort, @PathVariable String id) {
        var kind = ApprovalKind.of(soort);
        var request =
                counter.ask(officer, kind.path() + "/verzoek", Map.of("id", id)).path("request");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + kind.word() + "-"
                                + request.path("id").asText() + ".json\"")
                .body(CanonicalJson.of(request));
    }

    @PostMapping("/goedkeuringen/{soort}/{id}")
    @For(PersonRole.PRIVACY_OFFICER)
    String approve(
            Person officer,
            @PathVariable String soort,
            @PathVariable String id,
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile file,
            RedirectAttributes page) {
        var kind = ApprovalKind.of(soort);
        var signature = Uploaded.signature(file);
        if (signature.isEmpty()) {
            page.addFlashAttribute("mislukt", "GEEN_ONDERTEKENING");
        } else {
            var order = JsonNodeFactory.instance.objectNode().put("id", id).put("signature", signature.get());
            var unused = told(page, "goedgekeurd", () -> {
                var answer = counter.order(officer, kind.path() + "/goedkeuringen", order);
            });
        }
        return back(kind, id);
    }

    /** Of an erasure first what would go. Whose pseudonym it is stands on this page alone, and nowhere after it. */
    @PostMapping("/goedkeuringen/{soort}/{id}/uitvoeren")
    @For(PersonRole.PRIVACY_OFFICER)
    @Dangerous
    String perform(
            Person officer,
            @PathVariable String soort,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String bevestiging,
            RedirectAttributes after,
            Model page) {
        var kind = ApprovalKind.of(soort);
        var order = JsonNodeFactory.instance.objectNode().put("id", id);
        var path = kind.path() + "/uitvoeringen";
        return switch (kind) {
            case ERASURE -> {
                order.put("confirm", bevestiging.strip());
                var unused = told(after, bevestiging.isBlank() ? "plan" : "gewist", () -> {
                    var answer = counter.order(officer, path, order);
                    after.addFlashAttribute("plan", ErasurePlan.of(answer.path("plan")));
                });
                yield back(kind, id);
            }
            case REIDENTIFICATION ->
                told(
                                after,
                                "herleid",
                                () -> page.addAttribute("bsn", Told.text(counter.order(officer, path, order), "bsn")))
                        ? "herleid"
                        : back(kind, id);
        };
    }

    private static String back(ApprovalKind kind, String id) {
        return "redirect:/goedkeuringen/" + kind.word() + "/" + id;
    }

    /** Whether it was done; if not, the page that follows says why. */
    private static boolean told(RedirectAttributes page, String what, Runnable order) {
        try {
            order.run();
            page.addFlashAttribute("gedaan", what);
            return true;
        } catch (QuestionRefusedException refused) {
            if (refused.code().isEmpty() && refused.status() != 400) {
                throw refused;
            }
            page.addFlashAttribute("mislukt", refused.code().isEmpty() ? "ONLEESBAAR" : refused.code());
            return false;
        }
    }
}
