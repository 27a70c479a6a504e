package nl.sluis.gateway.audit.tree;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import nl.sluis.gateway.audit.LogUnreadableException;
import nl.sluis.gateway.audit.Publication;

/** {@code /log/<n>/checkpoint} and {@code /log/<n>/tile/<L>/<N>} for anybody; nothing else. */
final class OpenLogServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Publication publication;

    OpenLogServlet(Publication publication) {
        this.publication = publication;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (!"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            var page = publication.open(Objects.requireNonNullElse(request.getPathInfo(), ""));
            if (page.isEmpty() || request.getQueryString() != null) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(page.get().contentType());
            response.setHeader(
                    "Cache-Control", page.get().forEver() ? "public, max-age=31536000, immutable" : "no-store");
            response.setContentLength(page.get().bytes().length);
            response.getOutputStream().write(page.get().bytes());
        } catch (LogUnreadableException e) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
