package nl.sluis.gateway.report.projection;

import java.time.Clock;
import java.util.List;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.report.ConsentHistory;
import nl.sluis.gateway.report.LogPersons;
import nl.sluis.gateway.report.LogPseudonyms;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Projection;
import nl.sluis.gateway.report.TracedEntries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms in which the log is told. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    @Bean
    Projection processingLog() {
        return new Ldv();
    }

    @Bean
    Projection careLog() {
        return new Nen7513();
    }

    @Bean
    Projection auditEvents() {
        return new AuditEvents();
    }

    @Bean
    Projection decisionLog() {
        return new DecisionLog();
    }

    @Bean
    Acceptances acceptances(LogView view, LogPersons persons, ConsentHistory history) {
        return new Acceptances(view, persons, history);
    }

    @Bean
    ProcessingLog processingLogOfController(
            LogView view, TracedEntries traces, Acceptances acceptances, Journal journal, LogPseudonyms pseudonyms) {
        return new ProcessingLog(view, traces, acceptances, new PartyLooks(journal, pseudonyms));
    }

    @Bean
    ExportOrders exportOrders(List<Projection> projections, Clock clock) {
        return new ExportOrders(new Forms(projections), clock);
    }

    @Bean
    ManagementCall exportOfLog(
            LogView view, Acceptances acceptances, Looks looks, Parties parties, ExportOrders orders) {
        return new ExportCall(new ExportDesk(view, acceptances, looks, new ExportPages(), parties), orders);
    }
}
