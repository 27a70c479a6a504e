package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.consent.ConsentOverview;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.report.Looks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What persons who act for a party may do and ask, through the set in force. */
@Configuration(proxyBeanMethods = false)
class OfficersWiring {
    private static final Set<String> WHAT_IS_WITHDRAWN =
            Set.of("beslisser", "houder", "ontvanger", "doel", "categorieen");

    @Bean
    OfficersDesk officersDesk(SetInForce inForce, Looks looks) {
        return new OfficersDesk(inForce, looks);
    }

    @Bean
    ManagementCall consentsOfPerson(OfficersDesk desk) {
        return new OfficersCall(
                desk,
                "/toestemmingen/persoon",
                "consents.person",
                Set.of(),
                (desks, party, asked) -> desks.find(party, request(asked)));
    }

    @Bean
    ManagementCall withdrawalByOfficer(OfficersDesk desk) {
        return new OfficersCall(
                desk,
                "/toestemmingen/intrekken",
                "consents.withdraw",
                WHAT_IS_WITHDRAWN,
                (desks, party, asked) -> desks.withdraw(party, request(asked)));
    }

    @Bean
    ManagementCall noticeByOfficer(OfficersDesk desk, Clock clock, SecureRandom random) {
        var notices = new NoticeOfficers(clock, () -> new UUID(random.nextLong(), random.nextLong()));
        return new OfficersCall(
                desk,
                "/correcties",
                "notice",
                Set.of("type", "data"),
                (desks, party, asked) -> desks.notify(party, notices.event(party, asked)));
    }

    @Bean
    ManagementCall noticeStatus(SetInForce inForce) {
        return new NoticeStatusCall(inForce);
    }

    @Bean
    ManagementCall processingRegister(SetInForce inForce) {
        return new ProcessingRegisterCall(inForce);
    }

    @Bean
    ManagementCall consentsAtAGlance(ConsentOverview register, Looks looks, Clock clock) {
        return new ConsentOverviewCall(register, looks, clock);
    }

    @Bean
    ManagementCall importByOfficer(SetInForce inForce, Looks looks, Clock clock) {
        return new ImportCall(inForce, looks, clock);
    }

    /** As the party's own systems write it. */
    private static ObjectNode request(ObjectNode asked) {
        var request = asked.deepCopy();
        var person = request.remove("person");
        var unused = request.remove("why");
        request.putObject("betrokkene").set("bsn", person);
        return request;
    }
}
