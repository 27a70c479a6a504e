package nl.sluis.gateway.console.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.sluis.gateway.management.QuestionRefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, as a page: what it means and what to do, and nothing of what the gateway said to itself. */
final class Faults implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (response.isCommitted()) {
            var unused = unavailable(fault);
            return null; // the server breaks the connection then: a file that ended early must not look whole
        }
        return page(
                switch (fault) {
                    case QuestionRefusedException refused -> refused.status();
                    case TypeMismatchException unreadable -> HttpStatus.BAD_REQUEST.value();
                    case MultipartException unreadable -> HttpStatus.BAD_REQUEST.value();
                    case ErrorResponse unreadable -> unreadable.getStatusCode().value();
                    default -> unavailable(fault);
                });
    }

    /** Its text may quote what it read. */
    private static int unavailable(Exception fault) {
        LOG.error("a page could not be made: {}", fault.getClass().getName());
        return HttpStatus.SERVICE_UNAVAILABLE.value();
    }

    static ModelAndView page(int status) {
        var known = HttpStatus.resolve(status);
        var page = new ModelAndView("fout", known == null ? HttpStatus.SERVICE_UNAVAILABLE : known);
        return page.addObject("soort", kind(status));
    }

    private static String kind(int status) {
        return switch (status) {
            case 403 -> "verboden";
            case 404 -> "weg";
            case 409 -> "strijdig";
            case 429 -> "vaak";
            default -> status < 500 ? "onleesbaar" : "storing";
        };
    }
}
