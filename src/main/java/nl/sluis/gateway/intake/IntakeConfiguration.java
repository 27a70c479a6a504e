package nl.sluis.gateway.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {
    @Bean
    ExchangeDoor exchangeDoor() {
        return new ExchangeDoor(Pages.apiVersion());
    }

    @Bean
    ExchangeConnector exchangeConnector(Environment environment, ExchangeDoor door) {
        return new ExchangeConnector(environment, door);
    }

    @Bean
    ServletRegistrationBean<ExchangeServlet> exchangeCalls(Editions editions, RejectionCounter rejections) {
        return named("calls", new ServletRegistrationBean<>(new ExchangeServlet(editions, rejections), "/v1/*"));
    }

    /** Under the path that the standard gives it. */
    @Bean
    ServletRegistrationBean<ExchangeServlet> exchangeActivities(Editions editions, RejectionCounter rejections) {
        var servlet = new ExchangeServlet(editions, rejections);
        return named("activities", new ServletRegistrationBean<>(servlet, EditionConfiguration.ACTIVITIES));
    }

    @Bean
    ServletRegistrationBean<LogServlet> exchangeLogs(Editions editions, LogDesk logs, RejectionCounter rejections) {
        return named("logs", new ServletRegistrationBean<>(new LogServlet(editions, logs, rejections), "/log/*"));
    }

    @Bean
    ServletRegistrationBean<PageServlet> exchangePages() {
        return named(
                "pages", new ServletRegistrationBean<>(new PageServlet(Pages.read()), "/openapi.json", "/problemen/*"));
    }

    private static <R extends ServletRegistrationBean<?>> R named(String name, R registration) {
        registration.setName(ExchangeDoor.SERVLET_PREFIX + name);
        registration.setLoadOnStartup(1);
        return registration;
    }
}
