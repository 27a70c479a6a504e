package nl.sluis.gateway.console.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.party.Person;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands around every page: who reads it, where they may go, in which language. */
public final class Frame {
    /** Pages with an address of their own that one comes to from a page of the menu. */
    private static final Map<String, String> OPENED_FROM = Map.of("/zoeken", "/bericht", "/persoon", "/correcties");

    private final String mode;

    Frame(String mode) {
        this.mode = mode;
    }

    public boolean development() {
        return mode.equals("development");
    }

    public Optional<Person> person() {
        return Visitors.person(request());
    }

    public List<Menu.Item> menu() {
        return person().map(Menu::of).orElse(List.of());
    }

    /** Whether this page is, or is behind, the one at this path. */
    public boolean isAt(String path) {
        var here = request().getRequestURI();
        return isBehind(here, path) || isBehind(here, OPENED_FROM.getOrDefault(path, path));
    }

    private static boolean isBehind(String here, String path) {
        return here.equals(path) || here.startsWith(path + "/");
    }

    public String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    /** This page in the other language; where it was the answer to a form, the page that form stands on. */
    public String otherLanguage() {
        var request = request();
        var here = UriComponentsBuilder.fromPath(request.getRequestURI().replaceFirst("^/+", "/"));
        if (request.getMethod().equals("GET") && request.getQueryString() != null) {
            here.query(request.getQueryString());
        }
        return here.replaceQueryParam("taal", language().equals("nl") ? "en" : "nl")
                .build(true)
                .toUriString();
    }

    private static HttpServletRequest request() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw new IllegalStateException("a page answers a request");
    }
}
