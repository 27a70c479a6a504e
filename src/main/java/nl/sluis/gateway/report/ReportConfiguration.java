package nl.sluis.gateway.report;

import java.time.Clock;
import nl.sluis.gateway.journal.DecidedEntries;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.management.ManagementCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be asked of the log. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {
    @Bean
    LogView logView(LogEntries log, Terms terms) {
        return new LogView(log, terms);
    }

    @Bean
    Looks looks(Journal journal, LogPseudonyms pseudonyms) {
        return new Looks(journal, pseudonyms);
    }

    @Bean
    ManagementCall decisions(DecidedEntries entries, Journal journal, Clock clock) {
        return new Decisions(entries, journal, clock);
    }
}
