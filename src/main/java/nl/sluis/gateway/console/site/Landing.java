package nl.sluis.gateway.console.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Sends who is not known to sign in, and back to the page that was asked for. Where that is stands in the session, never in a
 * parameter: nobody else can say where somebody lands.
 */
final class Landing implements AuthenticationEntryPoint, AuthenticationSuccessHandler {
    private static final String WHERE = Landing.class.getName() + ".where";
    private static final String SINCE = Landing.class.getName() + ".since";
    private final Clock clock;

    Landing(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (request.getMethod().equals("GET")) {
            remember(request, path(request));
        }
        response.sendRedirect("/aanmelden");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication known)
            throws IOException {
        var session = request.getSession();
        session.setAttribute(SINCE, shownAt(known));
        var where = session.getAttribute(WHERE);
        session.removeAttribute(WHERE);
        response.sendRedirect(where instanceof String path ? path : "/");
    }

    /** A provider may know somebody without having asked for anything: then it says when it last did, or nothing counts. */
    private Instant shownAt(Authentication known) {
        if (known.getPrincipal() instanceof OidcVisitor visitor) {
            var asked = visitor.getIdToken().getAuthenticatedAt();
            return asked == null ? Instant.EPOCH : asked;
        }
        return clock.instant();
    }

    static void remember(HttpServletRequest request, String path) {
        request.getSession().setAttribute(WHERE, path);
    }

    /** When this person last gave a password or an equal. */
    static Instant since(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SINCE) instanceof Instant since ? since : Instant.EPOCH;
    }

    /** Two slashes at the start would be another host. */
    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI().replaceFirst("^/+", "/");
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
