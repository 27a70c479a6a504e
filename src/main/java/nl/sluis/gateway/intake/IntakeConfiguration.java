package nl.sluis.gateway.intake;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {
    private static final String NO_UNSAFE = "io.netty.noUnsafe";

    @Bean
    Throttle throttle(IntakeSettings settings) {
        return new Throttle(settings.rate());
    }

    @Bean
    StreamDoor streamDoor(Editions editions, RejectionCounter rejections, Throttle throttle) {
        return new StreamDoor(editions, rejections, throttle);
    }

    @Bean
    FrontDoor frontDoor(Standings standings, Throttle throttle) {
        return new FrontDoor(standings, throttle);
    }

    @Bean
    Reception reception(Editions editions, FrontDoor door, RejectionCounter rejections, LogDesk logs) {
        return new Reception(editions, door, rejections, new LogCall(logs), Pages.read());
    }

    /** When the whole gateway has started. */
    @Bean
    ApplicationListener<ApplicationStartedEvent> opening(Reception reception) {
        return started -> reception.open();
    }

    @Bean
    ExchangePort exchangePort(
            ConfigurableEnvironment environment,
            SslBundles bundles,
            Reception reception,
            IntakeSettings settings,
            Clock clock) {
        withoutUnsafe();
        var place = new ExchangePlace(environment);
        var house = House.with(reception, new Wire(clock, Pages.apiVersion()), settings.maxBodyBytes());
        var hallway = new Hallway(new ExchangeTls(bundles), house);
        return new ExchangePort(place.address(), hallway, house.overdue(), house.closing(), place::isAt);
    }

    /** Netty reads it once. It is as fast without what newer JDKs warn of and will take away (JEP 498). */
    private static void withoutUnsafe() {
        if (System.getProperty(NO_UNSAFE) == null) {
            System.setProperty(NO_UNSAFE, "true");
        }
    }

    /** Spring Boot's own server listens nowhere: its place is taken by the exchange port, and management has another. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> noOtherServer() {
        return new NoOtherServer();
    }

    /** After the settings of Spring Boot, which are those of the exchange port. */
    private static final class NoOtherServer
            implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {
        @Override
        public void customize(ConfigurableServletWebServerFactory server) {
            server.setPort(-1);
            server.setSsl(null);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
