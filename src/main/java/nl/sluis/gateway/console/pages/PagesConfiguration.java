package nl.sluis.gateway.console.pages;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import nl.sluis.gateway.audit.AuditLog;
import nl.sluis.gateway.console.Counter;
import nl.sluis.gateway.console.LogCheck;
import nl.sluis.gateway.console.site.Logins;
import nl.sluis.gateway.console.site.SignOn;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.report.Rules;
import nl.sluis.gateway.report.person.PersonReports;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
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
    Drawer<Dossier> dossiers(SecureRandom random) {
        return new Drawer<>(random, Ticker.systemTicker());
    }

    @Bean
    PersonPage personPage(
            PersonReports reports, Counter counter, Parties parties, Drawer<Dossier> dossiers, Clock clock) {
        return new PersonPage(reports, counter, new PartyNames(parties), dossiers, clock);
    }

    @Bean
    PersonFiles personFiles(Drawer<Dossier> dossiers) {
        return new PersonFiles(dossiers);
    }

    @Bean
    NoticePage noticePage(Counter counter, Parties parties) {
        return new NoticePage(counter, new PartyNames(parties));
    }

    @Bean
    ConsentPage consentPage(Counter counter, Parties parties) {
        return new ConsentPage(counter, new PartyNames(parties));
    }

    @Bean
    ImportPage importPage(Counter counter, Clock clock) {
        return new ImportPage(counter, new Imports(clock));
    }

    @Bean
    ProcessingPage processingPage(Counter counter) {
        return new ProcessingPage(counter);
    }

    @Bean
    RulesPage rulesPage(Counter counter) {
        return new RulesPage(counter);
    }

    @Bean
    FieldPage fieldPage(Counter counter) {
        return new FieldPage(counter);
    }

    @Bean
    VersionsPage versionsPage(Counter counter) {
        return new VersionsPage(counter);
    }

    @Bean
    WhatIfPage whatIfPage(Counter counter, Parties parties) {
        return new WhatIfPage(counter, new PartyNames(parties));
    }

    @Bean
    LeastDataPage leastDataPage(Counter counter, Drawer<LongWork> longWork, Clock clock) {
        return new LeastDataPage(counter, longWork, clock);
    }

    @Bean
    Drawer<LongWork> longWork(SecureRandom random) {
        return new Drawer<>(random, Ticker.systemTicker());
    }

    @Bean
    BreachPage breachPage(Counter counter, Parties parties, Drawer<LongWork> longWork) {
        return new BreachPage(counter, new PartyNames(parties), longWork);
    }

    @Bean
    QueuePage queuePage(Counter counter, Parties parties, Rules rules) {
        return new QueuePage(counter, new QueueRows(new PartyNames(parties), rules));
    }

    @Bean
    KeptSearches keptSearches(Counter counter, Parties parties, Rules rules, MessageSource words) {
        var names = new FilterWords(words, new SearchChoices(parties, rules), new PartyNames(parties));
        return new KeptSearches(counter, names);
    }

    @Bean
    SearchPage searchPage(Counter counter, Parties parties, Rules rules, MessageSource words, KeptSearches kept) {
        return new SearchPage(
                counter, new SearchChoices(parties, rules), new Sentences(words, rules, new PartyNames(parties)), kept);
    }

    @Bean
    KeptSearchPage keptSearchPage(KeptSearches kept) {
        return new KeptSearchPage(kept);
    }

    @Bean
    ExportPage exportPage(Counter counter) {
        return new ExportPage(counter);
    }

    @Bean
    MessagePage messagePage(Counter counter, Rules rules, Parties parties, MessageSource words) {
        return new MessagePage(counter, new Courses(rules, new Sentences(words, rules, new PartyNames(parties))));
    }

    @Bean
    OverviewPage overviewPage(Counter counter, LogCheck check, Parties parties) {
        return new OverviewPage(counter, check, new RegionTiles(parties));
    }

    @Bean
    Drawer<SetWork> setWork(SecureRandom random) {
        return new Drawer<>(random, Ticker.systemTicker());
    }

    @Bean
    RegionsPage regionsPage(Counter counter, Parties parties, @Value("${sluis.mode}") String mode) {
        return new RegionsPage(counter, new PartyNames(parties), !mode.equals("development"));
    }

    @Bean
    SetPage setPage(Counter counter, Drawer<SetWork> setWork, @Value("${sluis.mode}") String mode) {
        return new SetPage(counter, setWork, !mode.equals("development"));
    }

    @Bean
    SignedActivationPage signedActivationPage(Counter counter, Drawer<SetWork> setWork) {
        return new SignedActivationPage(counter, setWork);
    }

    @Bean
    ApprovalsPage approvalsPage(Counter counter, Parties parties, Rules rules) {
        return new ApprovalsPage(counter, new PartyNames(parties), rules);
    }

    @Bean
    RequestPage requestPage(Counter counter) {
        return new RequestPage(counter);
    }

    @Bean
    ForeignRequestPage foreignRequestPage(Counter counter) {
        return new ForeignRequestPage(counter);
    }

    @Bean
    AskPage askPage(Counter counter) {
        return new AskPage(counter);
    }
}
