package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpSession;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.pages.SetWork.Kind;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An activation for which the operator signs with a key of their own: download, {@code ./sluis sign activation}, hand in. */
@Page
final class SignedActivationPage {
    private final Counter counter;
    private final Drawer<SetWork> works;

    SignedActivationPage(Counter counter, Drawer<SetWork> works) {
        this.counter = counter;
        this.works = works;
    }

    @PostMapping("/regios/verzoek")
    @For(PersonRole.OPERATOR)
    String ask(Person operator, HttpSession session) {
        var nothing = JsonNodeFactory.instance.objectNode();
        return redirect(works.put(
                session,
                SetWork.start(
                        Kind.REQUEST,
                        progress -> counter.order(operator, "/set/activeren/verzoek", nothing, progress))));
    }

    @GetMapping("/regios/werk/{id}/activering.json")
    @For(PersonRole.OPERATOR)
    ResponseEntity<byte[]> download(HttpSession session, @PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"activering.json\"")
                .body(CanonicalJson.of(request(session, id)));
    }

    @PostMapping("/regios/werk/{id}")
    @For(PersonRole.OPERATOR)
    String handIn(
            Person operator,
            HttpSession session,
            @PathVariable String id,
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile file,
            RedirectAttributes page) {
        var request = request(session, id);
        var signature = Uploaded.signature(file);
        if (signature.isEmpty()) {
            page.addFlashAttribute("mislukt", "GEEN_ONDERTEKENING");
            return redirect(id);
        }
        var order = JsonNodeFactory.instance.objectNode().put("signature", signature.get());
        order.set("request", request);
        try {
            var answer = counter.order(operator, "/set/activeren/ondertekend", order);
            return redirect(works.put(session, SetWork.start(Kind.ACTIVATE, progress -> answer)));
        } catch (QuestionRefusedException refused) {
            if (refused.code().isEmpty()) {
                throw refused;
            }
            page.addFlashAttribute("mislukt", refused.code());
            return redirect(id);
        }
    }

    private static String redirect(String id) {
        return "redirect:/regios/werk/" + id;
    }

    private ObjectNode request(HttpSession session, String id) {
        var answer = works.find(session, id).work().answer();
        if (answer == null || !(answer.path("request") instanceof ObjectNode request)) {
            throw QuestionRefusedException.notFound("nothing is to be signed here");
        }
        return request;
    }
}
