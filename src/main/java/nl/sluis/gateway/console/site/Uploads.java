package nl.sluis.gateway.console.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before whatever reads a form: a file is taken only of who is signed in, for it is read whole before any page is asked.
 * One that is too large is sent back to its page, which says so.
 */
final class Uploads extends OncePerRequestFilter {
    /** Of a whole form, the file in it: some fifty thousand consents. */
    static final int MOST_BYTES = 8 << 20;

    private static final Pattern PAGE = Pattern.compile("(?:/[A-Za-z0-9_-]++)++");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request)) {
            chain.doFilter(request, response);
        } else if (Visitors.person(request).isEmpty()) {
            response.sendRedirect("/aanmelden");
        } else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_BYTES) {
            sendBack(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void sendBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = request.getRequestURI();
        if (PAGE.matcher(page).matches()) {
            response.sendRedirect(page + "?fout=groot");
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
