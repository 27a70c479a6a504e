package nl.sluis.gateway.console.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.sluis.gateway.party.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the person who asks to a page that has one among its parameters. */
final class Visitors implements HandlerMethodArgumentResolver {
    static Optional<Person> person(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known
                ? of(known)
                : of(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Optional<Person> of(@Nullable Authentication known) {
        return known != null && known.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor.person())
                : Optional.empty();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Person.class);
    }

    @Override
    public Person resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
