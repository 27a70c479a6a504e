package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The pages of the API, read once. One that is missing stops the start: no problem without its page. */
final class Pages {
    private static final String OPENAPI = "/openapi.json";

    private Pages() {}

    static Map<String, Reply> read() {
        var pages = new HashMap<String, Reply>();
        pages.put(OPENAPI, page("application/json", OPENAPI));
        for (var problem : Problem.values()) {
            var path = "/problemen/" + problem.pageName();
            pages.put(path, page("text/markdown;charset=UTF-8", path + ".md"));
        }
        return pages;
    }

    /** The version of the API that its own description states. */
    static String apiVersion() {
        try {
            return new ObjectMapper()
                    .readTree(bytes(OPENAPI))
                    .at("/info/version")
                    .asText();
        } catch (IOException broken) {
            throw new IllegalStateException("the resource " + OPENAPI + " is not JSON", broken);
        }
    }

    private static Reply page(String contentType, String resource) {
        return new Reply(200, contentType, bytes(resource), Map.of());
    }

    private static byte[] bytes(String resource) {
        try (var stream = Pages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException("the resource " + resource + " cannot be read", broken);
        }
    }
}
