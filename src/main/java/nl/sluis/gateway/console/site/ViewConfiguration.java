package nl.sluis.gateway.console.site;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Templates, from the jar and nowhere else. What they are handed is written as text, never as markup. */
class ViewConfiguration {
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

    @Bean
    ThymeleafViewResolver views(SpringTemplateEngine engine) {
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        views.setContentType("text/html;charset=UTF-8");
        // a page is made whole before a byte of it leaves: what fails halfway is told as a fault
        views.setProducePartialOutputWhileProcessing(false);
        return views;
    }
}
