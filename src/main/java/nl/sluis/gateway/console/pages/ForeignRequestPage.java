package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A request of another party, which stands in no list here: who asked hands the file over, and its officer hands in the file and
 * the signature over it.
 */
@Page
final class ForeignRequestPage {
    private static final JsonMapper JSON = new JsonMapper();
    private final Counter counter;

    ForeignRequestPage(Counter counter) {
        this.counter = counter;
    }

    @GetMapping("/goedkeuringen/verzoek")
    @For(PersonRole.PRIVACY_OFFICER)
    String show(Person officer, @RequestParam(defaultValue = "") String fout, Model page) {
        page.addAttribute("sleutel", officer.signingKey().isPresent());
        if (fout.equals("groot")) {
            page.addAttribute("mislukt", "TE_GROOT");
        }
        return "goedkeuring-verzoek";
    }

    @PostMapping("/goedkeuringen/verzoek")
    @For(PersonRole.PRIVACY_OFFICER)
    String approve(
            Person officer,
            @RequestParam(name = "verzoek", required = false) @Nullable MultipartFile request,
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile signature,
            RedirectAttributes page) {
        var asked = Uploaded.text(request).flatMap(ForeignRequestPage::read);
        var signed = Uploaded.signature(signature);
        if (asked.isEmpty() || signed.isEmpty()) {
            page.addFlashAttribute("mislukt", asked.isEmpty() ? "GEEN_VERZOEK" : "GEEN_ONDERTEKENING");
            return "redirect:/goedkeuringen/verzoek";
        }
        var order = JsonNodeFactory.instance
                .objectNode()
                .put("id", asked.get().path("id").asText())
                .put("signature", signed.get());
        try {
            var unused = counter.order(officer, kind(asked.get()).path() + "/goedkeuringen", order);
            page.addFlashAttribute("gedaan", "goedgekeurd");
        } catch (QuestionRefusedException refused) {
            if (refused.code().isEmpty() && refused.status() != 400) {
                throw refused;
            }
            page.addFlashAttribute("mislukt", refused.code().isEmpty() ? "GEEN_VERZOEK" : refused.code());
        }
        return "redirect:/goedkeuringen/verzoek";
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException quotesWhatItRead) {
            return Optional.empty();
        }
    }

    /** A re-identification is about a pseudonym; an erasure has a ground. What was signed is told by the gateway. */
    private static ApprovalKind kind(JsonNode request) {
        return request.has("token") ? ApprovalKind.REIDENTIFICATION : ApprovalKind.ERASURE;
    }
}
