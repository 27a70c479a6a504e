package nl.sluis.gateway.report.search;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import nl.sluis.gateway.journal.LogBlocks;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.TracedEntries;
import nl.sluis.gateway.report.region.RegionCounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What searches the log. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    /** Hears of entries before anything else here is there. */
    @Bean
    Witnessed witnessed() {
        return new Witnessed();
    }

    @Bean
    LogIndex logIndex(LogEntries log, LogBlocks kept, SecureRandom random, Witnessed witnessed) {
        var blocks = new Blocks(kept, log, () -> new UUID(random.nextLong(), random.nextLong()), witnessed);
        return new LogIndex(log, blocks);
    }

    @Bean(initMethod = "start")
    KeepingBlocks keepingBlocks(LogIndex index) {
        return new KeepingBlocks(index);
    }

    @Bean
    Search logSearch(LogIndex index, LogView view) {
        return new Search(index, view);
    }

    @Bean
    Desk searchDesk(Search search, LogView view, Looks looks, Parties parties) {
        return new Desk(search, view, looks, new FurtherPages(), new SeenJson(parties));
    }

    @Bean
    ManagementCall weekOfLog(Search search, Looks looks, Clock clock) {
        return new WeekCall(search, looks, clock);
    }

    @Bean
    ManagementCall searchOfLog(Desk desk, Clock clock) {
        return new SearchCall(desk, new QueryReader(clock));
    }

    @Bean
    ManagementCall newestOfLog(Desk desk, Clock clock) {
        return new ListCall(desk, new QueryReader(clock));
    }

    @Bean
    ManagementCall entryOfLog(Desk desk, Clock clock) {
        return new ShowCall(desk, new QueryReader(clock));
    }

    @Bean
    TracedEntries tracedEntries(LogIndex index, LogEntries log) {
        return new TraceIndex(index, log);
    }

    @Bean
    ManagementCall courseOfMessage(Desk desk, Clock clock) {
        return new CourseCall(desk, new QueryReader(clock));
    }

    @Bean
    RegionCounts regionCounts(LogIndex index) {
        return new CountedKinds(index);
    }
}
