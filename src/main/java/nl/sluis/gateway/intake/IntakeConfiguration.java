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
    Throttle throttle(IntakeSettings settings) {
        return new Throttle(settings.rate());
    }

    @Bean
    StreamDoor streamDoor(Editions editions, RejectionCounter rejections, Throttle throttle) {
        return new StreamDoor(editions, rejections, throttle);
    }

    @Bean
    ExchangeConnector exchangeConnector(Environment environment, ExchangeDoor door) {
        return new ExchangeConnector(environment, door);
    }

    @Bean
    FrontDoor frontDoor(Standings standings, Throttle throttle) {
        return new FrontDoor(standings, throttle);
    }

    @Bean
    ServletRegistrationBean<ExchangeServlet> exchangeCalls(
            Editions editions, RejectionCounter rejections, FrontDoor door) {
        return named("calls", new ServletRegistrationBean<>(new ExchangeServlet(editions, rejections, door), "/v1/*"));
    }

    /** Under the path that the standard gives it. */
    @Bean
    ServletRegistrationBean<ExchangeServlet> exchangeActivities(
            Editions editions, RejectionCounter rejections, FrontDoor door) {
        var servlet = new ExchangeServlet(editions, rejections, door);
        return named("activities", new ServletRegistrationBean<>(servlet, EditionConfiguration.ACTIVITIES));
    }

    @Bean
    ServletRegistrationBean<LogServlet> exchangeLogs(
            Editions editions, LogDesk logs, RejectionCounter rejections, FrontDoor door) {
        var servlet = new LogServlet(editions, logs, rejections, door);
        return named("logs", new ServletRegistrationBean<>(servlet, "/log/*"));
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
