package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One exchange: how it went, on which rule, what the receiver saw of each field, and what proves it. */
@Page
final class MessagePage {
    private final Counter counter;
    private final Courses courses;

    MessagePage(Counter counter, Courses courses) {
        this.counter = counter;
        this.courses = courses;
    }

    @GetMapping("/bericht/{id}")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    String show(Person person, @PathVariable UUID id, Model page) {
        var course = courses.of(counter.ask(person, "/log/verloop", Map.of("entry", id.toString())));
        page.addAttribute("verloop", course);
        page.addAttribute("id", id.toString());
        return "bericht";
    }

    /** A proof that needs none of us to be checked (C2SP tlog-proof). */
    @GetMapping("/bericht/{id}/bewijs")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    ResponseEntity<byte[]> proof(Person person, @PathVariable UUID id) {
        var proof = counter.ask(person, "/bewijs", Map.of("entry", id.toString()))
                .path("proof")
                .asText();
        return file(id + ".tlog-proof", MediaType.TEXT_PLAIN, proof);
    }

    /** The entry as it stands, as its reader may see it. */
    @GetMapping("/bericht/{id}/ruw")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG})
    ResponseEntity<byte[]> raw(Person person, @PathVariable UUID id) {
        JsonNode entry = counter.ask(person, "/log/vermelding", Map.of("entry", id.toString()));
        return file(id + ".json", MediaType.APPLICATION_JSON, entry.toPrettyString() + "\n");
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
