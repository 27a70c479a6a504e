package nl.sluis.gateway.console.pages;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of a look as files: the same report, so no look of its own. */
@Page
final class PersonFiles {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private final Drawer<Dossier> dossiers;

    PersonFiles(Drawer<Dossier> dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/persoon/{id}/overzicht.pdf")
    @For(PersonRole.PRIVACY_OFFICER)
    ResponseEntity<byte[]> pdf(HttpSession session, @PathVariable String id) {
        return file(
                "overzicht.pdf",
                MediaType.APPLICATION_PDF,
                dossiers.find(session, id).report().pdf());
    }

    @GetMapping("/persoon/{id}/overzicht.html")
    @For(PersonRole.PRIVACY_OFFICER)
    ResponseEntity<byte[]> html(HttpSession session, @PathVariable String id) {
        return file(
                "overzicht.html", HTML, utf8(dossiers.find(session, id).report().html()));
    }

    @GetMapping("/persoon/{id}/overzicht.json")
    @For(PersonRole.PRIVACY_OFFICER)
    ResponseEntity<byte[]> json(HttpSession session, @PathVariable String id) {
        var report = dossiers.find(session, id).report();
        return file(
                "overzicht.json", MediaType.APPLICATION_JSON, utf8(report.data().toPrettyString()));
    }

    @GetMapping("/persoon/{id}/brief.txt")
    @For(PersonRole.PRIVACY_OFFICER)
    ResponseEntity<byte[]> letter(HttpSession session, @PathVariable String id) {
        return file("brief.txt", TEXT, utf8(Letter.of(dossiers.find(session, id).view())));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Kept by who asked, never shown in the console's own address: it is a page of its own, with a policy of its own. */
    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
