package nl.sluis.gateway.console.site;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Templates, from the jar and nowhere else. What they are handed is written as text, never as markup. */
class ViewConfiguration {
    /** Here, for a context asks for its words before it has a server, and what makes the pages needs one. */
    @Bean
    MessageSource messageSource() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(Wording.BUNDLES.toArray(String[]::new));
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Bean
    SpringResourceTemplateResolver templates() {
        var templates = new SpringResourceTemplateResolver();
        templates.setPrefix("classpath:/console/templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return templates;
    }

    @Bean
    SpringTemplateEngine templateEngine(SpringResourceTemplateResolver templates) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setEnableSpringELCompiler(false);
        return engine;
    }

    /** By the name that a dispatcher asks for when it does not ask for all: those of the gateway are not for it. */
    @Bean
    ThymeleafViewResolver viewResolver(SpringTemplateEngine engine) {
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        views.setContentType("text/html;charset=UTF-8");
        // a page is made whole before a byte of it leaves: what fails halfway is told as a fault
        views.setProducePartialOutputWhileProcessing(false);
        return views;
    }
}
