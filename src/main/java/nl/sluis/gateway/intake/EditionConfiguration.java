package nl.sluis.gateway.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.party.Parties;
import org.springframework.context.annotation.Bean;

/** What intake makes of one set. Not found by scanning: each set has its own. */
public class EditionConfiguration {
    static final String ACTIVITIES = "/processing-activities";

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
    NoticeReader noticeReader(IntakeSettings settings, Catalogue catalogue, Clock clock) {
        return new NoticeReader(catalogue, new EnvelopeReader(clock, settings));
    }

    @Bean
    NoticeCall noticeCall(IntakeSettings settings, NoticeReader notices, NoticeDesk desk) {
        return new NoticeCall(new SentEventReader(new BodyReader(settings.maxBodyBytes())), notices, desk);
    }

    @Bean
    ConversionCall conversionCall(IntakeSettings settings, ConversionDesk desk) {
        return new ConversionCall(new BodyReader(settings.maxBodyBytes()), desk);
    }

    @Bean
    PostvakReceivedCall postvakReceivedCall(IntakeSettings settings, PostvakDesk postvak) {
        return new PostvakReceivedCall(new BodyReader(settings.maxBodyBytes()), postvak);
    }

    @Bean
    StatusCalls statusCalls(StatusDesk messages, NoticeDesk notices, PostvakDesk postvak) {
        return new StatusCalls(Map.of(
                "/v1/postvak",
                new PostvakCall(postvak),
                "/v1/berichten/",
                new StatusCall((party, id) -> messages.of(party, id).map(Replies::of)),
                "/v1/propagaties/",
                new StatusCall((party, id) -> notices.of(party, id).map(NoticeReplies::of))));
    }

    /** The calls that ask how something fares, or what waits, by their path. */
    record StatusCalls(Map<String, Call> byPath) {}

    @Bean
    Doorkeeper doorkeeper(Parties parties, ReceiverRoles receiverRoles) {
        return new Doorkeeper(parties, receiverRoles);
    }

    @Bean
    Posts posts(
            MessageCalls messages,
            NoticeCall notices,
            ConversionCall conversions,
            ConsentCalls consents,
            PostvakReceivedCall received) {
        var posts = new HashMap<String, Call>(consents.byPath());
        posts.put("/v1/postvak/ontvangen", received);
        posts.put("/v1/berichten", messages.of(Occasion.EXCHANGE));
        posts.put("/v1/berichten/proef", messages.of(Occasion.TRIAL));
        posts.put("/v1/propagaties", notices);
        posts.put("/v1/pseudoniemen/omzetting", conversions);
        return new Posts(posts);
    }

    /** The calls that hand something over, by their path. */
    record Posts(Map<String, Call> byPath) {}

    @Bean
    ConsentCalls consentCalls(IntakeSettings settings, ConsentDesk consents) {
        var bodies = new BodyReader(settings.maxBodyBytes());
        return new ConsentCalls(Map.of(
                "/v1/toestemmingen",
                new ConsentCall(
                        bodies,
                        Map.of(
                                BodyReader.Type.JSON, consents::record,
                                BodyReader.Type.FHIR, consents::recordFhir)),
                "/v1/toestemmingen/zoek",
                new LookUpCall(bodies, consents),
                "/v1/intrekkingen",
                new ConsentCall(bodies, Map.of(BodyReader.Type.JSON, consents::withdraw))));
    }

    record ConsentCalls(Map<String, Call> byPath) {}

    @Bean
    RehearsalCalls rehearsalCalls(
            IntakeSettings settings, Catalogue catalogue, Doorkeeper doorkeeper, Handover handover, Clock clock) {
        var reader = new MessageReader(catalogue, new EnvelopeReader(clock, settings));
        return new RehearsalCalls(
                new RehearsalCall(reader, new AtTheDoor(doorkeeper, handover, Occasion.REHEARSAL)),
                new RehearsalCall(reader, new AtTheDoor(doorkeeper, handover, Occasion.CANARY)));
    }

    @Bean
    ByHand byHand(RehearsalCalls unsent, ConsentDesk consents, NoticeDesk notices, NoticeReader reader) {
        return new ByHand(unsent, consents, reader, notices);
    }

    @Bean
    Edition edition(
            Parties parties,
            IntakeSettings settings,
            Posts posts,
            StatusCalls status,
            MessageCalls messages,
            ActivityDesk activities,
            ByHand byHand) {
        var all = new HashMap<>(posts.byPath());
        all.put(ACTIVITIES, new ActivityCall(new BodyReader(settings.maxBodyBytes()), activities));
        return new Edition(parties, all, status.byPath(), messages.of(Occasion.EXCHANGE), byHand);
    }
}
