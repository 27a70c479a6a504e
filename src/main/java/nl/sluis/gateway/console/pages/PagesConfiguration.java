package nl.sluis.gateway.console.pages;

import java.nio.file.Path;
import java.time.Clock;
import nl.sluis.gateway.audit.AuditLog;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.site.Logins;
import nl.sluis.gateway.console.site.SignOn;
import nl.sluis.gateway.party.Parties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Every page, by name. Without {@code @Configuration}, so that the exchange port's scan passes it by. */
public class PagesConfiguration {
    @Bean
    HomePage homePage(AuditLog log, Clock clock) {
        return new HomePage(log::publicKeys, clock);
    }

    @Bean
    SignInPage signInPage(Logins logins, SignOn signOn) {
        return new SignInPage(logins, signOn);
    }

    @Bean
    GlossaryPage glossaryPage() {
        return new GlossaryPage();
    }

    @Bean
    ThemePage themePage(@Value("${sluis.config-dir}") Path configDir) {
        return new ThemePage(configDir);
    }

    @Bean
    QueuePage queuePage(Counter counter, Parties parties) {
        return new QueuePage(counter, new PartyNames(parties));
    }
}
