package nl.sluis.gateway.report.search;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.ManagementCall.Method;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.report.Rules;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps searches. */
@Configuration(proxyBeanMethods = false)
class KeptConfiguration {
    @Bean
    KeptDesk keptSearches(
            @Qualifier("writerDataSource") DataSource writer,
            Parties parties,
            Rules rules,
            SecureRandom random,
            Clock clock) {
        var store = new KeptSearches(writer, () -> new UUID(random.nextLong(), random.nextLong()), clock);
        return new KeptDesk(store, new Keepable(new QueryReader(clock), parties, rules));
    }

    @Bean
    ManagementCall searchesOfPerson(KeptDesk desk) {
        return new KeptCall(Method.GET, "/zoekopdrachten", desk::list);
    }

    @Bean
    ManagementCall keepSearch(KeptDesk desk) {
        return new KeptCall(Method.POST, "/zoekopdrachten", desk::keep);
    }

    @Bean
    ManagementCall forgetSearch(KeptDesk desk) {
        return new KeptCall(Method.POST, "/zoekopdrachten/weg", desk::forget);
    }
}
