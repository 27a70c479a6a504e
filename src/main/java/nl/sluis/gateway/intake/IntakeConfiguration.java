package nl.sluis.gateway.intake;

import java.time.Clock;
import java.util.Map;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.party.Parties;
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
    FrontDoor frontDoor(Standings standings, IntakeSettings settings) {
        return new FrontDoor(standings, new Throttle(settings.rate()));
    }

    @Bean
    ExchangeConnector exchangeConnector(Environment environment, ExchangeDoor door) {
        return new ExchangeConnector(environment, door);
    }

    @Bean
    Admittance admittance(Doorkeeper doorkeeper, Handover handover) {
        return new AtTheDoor(doorkeeper, handover, Occasion.EXCHANGE);
    }

    @Bean
    MessageCalls messageCalls(
            IntakeSettings settings, Catalogue catalogue, Doorkeeper doorkeeper, Handover handover, Clock clock) {
        return new MessageCalls(occasion -> new MessageCall(
                new SentEventReader(new BodyReader(settings.maxBodyBytes())),
                new MessageReader(catalogue, new EnvelopeReader(clock, settings)),
                new AtTheDoor(doorkeeper, handover, occasion)));
    }

    @Bean
    NoticeCall noticeCall(IntakeSettings settings, Catalogue catalogue, NoticeDesk desk, Clock clock) {
        return new NoticeCall(
                new SentEventReader(new BodyReader(settings.maxBodyBytes())),
                new NoticeReader(catalogue, new EnvelopeReader(clock, settings)),
                desk);
    }

    @Bean
    ConversionCall conversionCall(IntakeSettings settings, ConversionDesk desk) {
        return new ConversionCall(new BodyReader(settings.maxBodyBytes()), desk);
    }

    @Bean
    StatusCalls statusCalls(StatusDesk messages, NoticeDesk notices) {
        return new StatusCalls(Map.of(
                "/v1/berichten/",
                new StatusCall((party, id) -> messages.of(party, id).map(Replies::of)),
                "/v1/propagaties/",
                new StatusCall((party, id) -> notices.of(party, id).map(NoticeReplies::of))));
    }

    /** The calls that ask how something fares, by their path. */
    record StatusCalls(Map<String, Call> byPath) {}

    @Bean
    Doorkeeper doorkeeper(Parties parties, ReceiverRoles receiverRoles) {
        return new Doorkeeper(parties, receiverRoles);
    }

    @Bean
    ServletRegistrationBean<ExchangeServlet> exchangeCalls(
            Parties parties,
            IntakeSettings settings,
            MessageCalls messages,
            NoticeCall notices,
            ConversionCall conversions,
            ConsentDesk consents,
            StatusCalls status,
            RejectionCounter rejections,
            FrontDoor door) {
        var bodies = new BodyReader(settings.maxBodyBytes());
        var posts = Map.<String, Call>of(
                "/v1/berichten",
                messages.of(Occasion.EXCHANGE),
                "/v1/berichten/proef",
                messages.of(Occasion.TRIAL),
                "/v1/propagaties",
                notices,
                "/v1/pseudoniemen/omzetting",
                conversions,
                "/v1/toestemmingen",
                new ConsentCall(
                        bodies,
                        Map.of(
                                BodyReader.Type.JSON, consents::record,
                                BodyReader.Type.FHIR, consents::recordFhir)),
                "/v1/toestemmingen/zoek",
                new LookUpCall(bodies, consents),
                "/v1/intrekkingen",
                new ConsentCall(bodies, Map.of(BodyReader.Type.JSON, consents::withdraw)));
        var servlet = new ExchangeServlet(parties, posts, status.byPath(), rejections, door);
        return named("calls", new ServletRegistrationBean<>(servlet, "/v1/*"));
    }

    /** Under the path that the standard gives it. */
    @Bean
    ServletRegistrationBean<ExchangeServlet> exchangeActivities(
            Parties parties,
            IntakeSettings settings,
            ActivityDesk activities,
            RejectionCounter rejections,
            FrontDoor door) {
        var path = "/processing-activities";
        var call = new ActivityCall(new BodyReader(settings.maxBodyBytes()), activities);
        var servlet = new ExchangeServlet(parties, Map.of(path, call), Map.of(), rejections, door);
        return named("activities", new ServletRegistrationBean<>(servlet, path));
    }

    @Bean
    ServletRegistrationBean<LogServlet> exchangeLogs(
            Parties parties, LogDesk logs, RejectionCounter rejections, FrontDoor door) {
        var servlet = new LogServlet(parties, logs, rejections, door);
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
