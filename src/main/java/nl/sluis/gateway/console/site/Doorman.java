package nl.sluis.gateway.console.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import nl.sluis.gateway.console.RefusedPersons;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a person to a page whose roles it has, and asks for the password again before a dangerous act. */
final class Doorman implements HandlerInterceptor {
    private final RefusedPersons refused;
    private final Duration fresh;
    private final Clock clock;

    Doorman(RefusedPersons refused, Duration fresh, Clock clock) {
        this.refused = refused;
        this.fresh = fresh;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod page) || page.hasMethodAnnotation(ForEveryone.class)) {
            return true;
        }
        var person = Visitors.person(request)
                .orElseThrow(() -> new IllegalStateException("a page for somebody was reached by nobody"));
        admit(person, page, request);
        return !page.hasMethodAnnotation(Dangerous.class) || isFresh(request, response);
    }

    private void admit(Person person, HandlerMethod page, HttpServletRequest request) {
        var roles = page.getMethodAnnotation(For.class);
        if (roles == null || !person.isOneOf(Set.of(roles.value()))) {
            refused.named(
                    person, request.getMethod() + " page " + page.getBeanType().getSimpleName());
            throw QuestionRefusedException.notEntitled("this page is not for " + person.office());
        }
    }

    private boolean isFresh(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Landing.since(request).plus(fresh).isAfter(clock.instant())) {
            return true;
        }
        if (request.getMethod().equals("GET")) {
            Landing.remember(request, request.getRequestURI());
        }
        response.sendRedirect("/aanmelden/opnieuw");
        return false;
    }
}
