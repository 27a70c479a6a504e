package nl.sluis.gateway.console.site;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.console.ConsoleSettings;
import nl.sluis.gateway.console.RefusedPersons;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurationSupport;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Spring MVC for the pages alone. Without {@code @Configuration}: see the package. */
public class SiteConfiguration extends WebMvcConfigurationSupport {
    private static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/2.0.4/dist/";
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();
    private final ConsoleSettings settings;
    private final RefusedPersons refused;
    private final Clock clock;

    SiteConfiguration(ConsoleSettings settings, RefusedPersons refused, Clock clock) {
        this.settings = settings;
        this.refused = refused;
        this.clock = clock;
    }

    @Override
    protected RequestMappingHandlerMapping createRequestMappingHandlerMapping() {
        return new PageMapping();
    }

    @Override
    protected void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Language());
        interceptors.addInterceptor(new Doorman(refused, settings.session().fresh(), clock));
    }

    @Override
    protected void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Visitors());
    }

    @Override
    protected void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/stijl/*.css")
                .addResourceLocations("classpath:/console/static/stijl/")
                .setCacheControl(AN_HOUR);
        resources.addResourceHandler("/script/*.js").addResourceLocations(HTMX).setCacheControl(AN_HOUR);
    }

    @Override
    protected void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(new Faults());
    }

    /** What Tomcat or a filter refused before any page was asked. */
    @Bean
    SimpleUrlHandlerMapping faults() {
        return new SimpleUrlHandlerMapping(Map.of("/error", new FaultPage()), -1);
    }

    @Bean
    @Override
    public LocaleResolver localeResolver() {
        return Language.resolver(settings.tls());
    }

    @Bean
    Frame frame(@Value("${sluis.mode}") String mode) {
        return new Frame(mode);
    }

    @Bean
    Notation notation() {
        return new Notation();
    }
}
