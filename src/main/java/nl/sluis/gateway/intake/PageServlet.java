package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be read about the API on the API itself: {@code /openapi.json} and the pages of {@code /problemen}. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Reply> pages;

    PageServlet(Map<String, Reply> pages) {
        this.pages = Map.copyOf(pages);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        reply(request.getMethod(), pages.get(request.getRequestURI())).writeTo(response);
    }

    private static Reply reply(String method, @Nullable Reply page) {
        if (page == null) {
            return Replies.problem(Problem.NOT_FOUND);
        }
        return method.equals("GET") ? page : Replies.problem(Problem.METHOD, Map.of("Allow", "GET"));
    }
}
