package nl.sluis.gateway.console.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Dutch, until somebody asks for English ({@code ?taal=en}); anything else that is asked for is no language. */
final class Language implements HandlerInterceptor {
    static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final Map<String, Locale> KNOWN = Map.of("nl", DUTCH, "en", Locale.UK);

    static LocaleResolver resolver(boolean tls) {
        var cookie = new CookieLocaleResolver("taal");
        cookie.setDefaultLocaleFunction(request -> DUTCH);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setCookieSecure(tls);
        cookie.setRejectInvalidCookies(false);
        return new OnlyKnown(cookie);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = KNOWN.get(String.valueOf(request.getParameter("taal")));
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (asked != null && resolver != null) {
            resolver.setLocale(request, response, asked);
        }
        return true;
    }

    /** A cookie may say anything. */
    private record OnlyKnown(LocaleResolver cookie) implements LocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return KNOWN.getOrDefault(cookie.resolveLocale(request).getLanguage(), DUTCH);
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            cookie.setLocale(request, response, locale);
        }
    }
}
