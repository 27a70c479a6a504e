package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import nl.sluis.gateway.audit.Auditors;
import nl.sluis.gateway.audit.Checkpoints;
import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.consent.ConsentRegister;
import nl.sluis.gateway.delivery.Carrier;
import nl.sluis.gateway.delivery.ConsentCheck;
import nl.sluis.gateway.delivery.Deliveries;
import nl.sluis.gateway.delivery.Postvak;
import nl.sluis.gateway.delivery.Pulling;
import nl.sluis.gateway.delivery.Weighing;
import nl.sluis.gateway.delivery.Window;
import nl.sluis.gateway.disclosure.EgressGuard;
import nl.sluis.gateway.intake.Editions;
import nl.sluis.gateway.intake.LogDesk;
import nl.sluis.gateway.intake.PostvakDesk;
import nl.sluis.gateway.intake.RejectionCounter;
import nl.sluis.gateway.intake.StatusDesk;
import nl.sluis.gateway.journal.Rejections;
import nl.sluis.gateway.keys.DateOffsets;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.party.Delivery;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.policy.Signatories;
import nl.sluis.gateway.pseudonym.OracleGuard;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.tracing.Tracing;
import org.apache.camel.Processor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is the same in every set: steps that read neither rules nor parties, the answers, and the set in force itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteSettings.class)
class RoutesConfiguration {
    @Bean
    Processor read(PseudonymProvider pseudonyms) {
        return new Read(pseudonyms);
    }

    @Bean
    Processor count(OracleGuard guard) {
        return new Count(guard);
    }

    @Bean
    Exit exit(EgressGuard guard, MeterRegistry metrics) {
        return new Exit(guard, metrics);
    }

    @Bean
    Hops hops(PseudonymProvider pseudonyms, DateOffsets dateOffsets) {
        return new Hops(pseudonyms, dateOffsets);
    }

    @Bean
    Paperwork paperwork(Checkpoints checkpoints) {
        return new Paperwork(checkpoints);
    }

    @Bean
    Processor address(Paperwork paperwork) {
        return new Address(paperwork);
    }

    @Bean
    Processor offer(Paperwork paperwork) {
        return new Offer(paperwork);
    }

    @Bean
    Processor confirm() {
        return new Confirm();
    }

    @Bean
    Processor manifest(Signers signers, @Value("${sluis.origin}") String origin, Clock clock) {
        return new LayFile(new Manifests(signers.receipts(), origin, clock));
    }

    @Bean
    Processor stored() {
        return new Stored();
    }

    @Bean
    LogDesk logDesk(Publication logs, Auditors auditors) {
        return (party, path) -> (auditors.include(party.oin())
                        ? logs.audited(party.oin(), path)
                        : logs.own(party.oin(), path))
                .map(page -> new LogDesk.Piece(page.contentType(), page.bytes(), page.forEver()));
    }

    @Bean
    Processor hear() {
        return new Hear();
    }

    @Bean
    Processor keep() {
        return new Keep();
    }

    @Bean
    Answers answers() {
        return new Answers();
    }

    @Bean
    OutgoingEvent outgoingEvent(Clock clock, SecureRandom random) {
        return new OutgoingEvent(clock, new RandomIds(random));
    }

    @Bean
    Signatories signatories(People people) {
        return new Officers(people);
    }

    @Bean
    StatusDesk statusDesk(Deliveries deliveries) {
        return (sender, id) -> deliveries
                .statusOf(sender.oin(), id)
                .map(state -> new StatusDesk.View(id, state.status(), state.since()));
    }

    @Bean
    RejectionCounter rejectionCounter(Rejections rejections, MeterRegistry metrics) {
        return new MeasuredRejections(rejections, metrics);
    }

    @Bean
    SetHealth setHealthIndicator(SetInForce inForce) {
        return new SetHealth(inForce);
    }

    @Bean
    ConsentCheck consentCheck(ConsentRegister register) {
        return claims -> register.now(claims).stream()
                .map(answer -> new ConsentCheck.Said(
                        answer.state(),
                        answer.relied().stream()
                                .map(one -> new ConsentCheck.Relied(one.holder(), one.version(), one.entry()))
                                .toList()))
                .toList();
    }

    @Bean
    Weighing weighing(ConsentRegister register) {
        return register::newestVersion;
    }

    @Bean
    Editions editions(SetInForce inForce) {
        return inForce::open;
    }

    @Bean
    Parties parties(SetInForce inForce) {
        return new PartiesInForce(inForce);
    }

    /** At each attempt by the routes that are in force then: a message whose route is gone waits, and goes nowhere else. */
    @Bean
    Carrier carrier(SetInForce inForce, Traced traced) {
        return traced.carrier(parcel -> {
            try (var use = inForce.open()) {
                return use.set().ways().carrier().carry(parcel);
            }
        });
    }

    @Bean
    Traced traced(Tracing tracing, Clock clock) {
        return new Traced(tracing, clock);
    }

    /** As the carrier: what a party that fetches sees, it sees by the routes that are in force when it looks. */
    @Bean
    Window window(SetInForce inForce, Traced traced) {
        return traced.window(parcel -> {
            try (var use = inForce.open()) {
                return use.set().ways().window().ready(parcel);
            }
        });
    }

    @Bean
    Pulling pulling(Parties parties) {
        return receiver -> parties.find(receiver)
                .filter(party -> party.delivery() instanceof Delivery.Postvak)
                .isPresent();
    }

    @Bean
    PostvakDesk postvakDesk(Postvak postvak) {
        return new Postbode(postvak);
    }
}
