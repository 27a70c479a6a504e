package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nl.sluis.gateway.consent.ConsentRegister;
import nl.sluis.gateway.delivery.Deliveries;
import nl.sluis.gateway.disclosure.Disclosure;
import nl.sluis.gateway.disclosure.PostcodeTable;
import nl.sluis.gateway.intake.Admittance;
import nl.sluis.gateway.intake.ConsentDesk;
import nl.sluis.gateway.intake.Edition;
import nl.sluis.gateway.intake.Handover;
import nl.sluis.gateway.intake.NoticeDesk;
import nl.sluis.gateway.intake.ReceiverRoles;
import nl.sluis.gateway.journal.FirstAnswers;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.TlsIdentity;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.MessageTitles;
import nl.sluis.gateway.notice.Notices;
import nl.sluis.gateway.notice.Post;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.policy.Adoption;
import nl.sluis.gateway.policy.Assessor;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * What is made anew for each set: its routes in a Camel context of their own, the steps that read its rules and parties, and
 * the ways in. All else (journal, keys, the HTTP edge) is the gateway's and is found in the context around it.
 */
class RoutesOfSet {
    /** No more than the steps can be named in a route: no other object of the gateway is in reach of a file. */
    @Bean(destroyMethod = "close")
    ModelCamelContext camelContext(
            Map<String, Processor> steps,
            Parties parties,
            TlsIdentity identity,
            RouteSettings settings,
            Traced traced) {
        var camel = new DefaultCamelContext();
        camel.disableJMX();
        camel.setStartupSummaryLevel(StartupSummaryLevel.Off);
        camel.setStreamCaching(false); // bodies are records or bytes: there is no stream that could be read twice
        steps.forEach((name, step) -> camel.getRegistry().bind(name, traced.step(name, step)));
        camel.addComponent(
                "party",
                new PartyComponent(
                        parties, Outbound.client(camel, identity, settings), new Stores(identity.client(), settings)));
        return camel;
    }

    @Bean
    Processor decide(DecisionPoint matrix, Assessor assessor, Parties parties) {
        return new Decide(matrix, assessor, parties);
    }

    @Bean
    Processor disclose(Disclosure disclosure, Exit exit, Hops hops, OutgoingEvent outgoingEvent, Parties parties) {
        return new Disclose(disclosure, exit, hops, outgoingEvent, new Enclosing(parties::encryptionCertificateOf));
    }

    @Bean
    Processor release(
            Journal journal,
            IndexHasher hashes,
            Entries entries,
            Answers answers,
            Clock clock,
            RouteSettings settings,
            Deliveries deliveries,
            Trials trials) {
        return new Release(journal, hashes, entries, answers, clock, settings, deliveries::wake, trials);
    }

    @Bean
    Processor refuse(Journal journal, Entries entries, NoiseAnswers noise, Answers answers, Trials trials) {
        return new Refuse(journal, entries, noise, answers, trials);
    }

    @Bean
    NoiseAnswers noiseAnswers(FirstAnswers firstAnswers, Entries entries, Answers answers, Clock clock) {
        return new NoiseAnswers(firstAnswers, entries, answers, clock);
    }

    @Bean
    Trials trials(Journal journal, Entries entries, Answers answers, MeterRegistry metrics) {
        return new Trials(journal, entries, answers, metrics);
    }

    @Bean
    Entries entries(
            IndexHasher hashes,
            PseudonymProvider pseudonyms,
            DecisionPoint matrix,
            SetVersion setVersion,
            Clock clock) {
        var decisions = new DecisionRecord(matrix, setVersion, clock);
        return new Entries(hashes, pseudonyms, matrix, setVersion, decisions);
    }

    @Bean
    RouteFiles routeFiles(@Value("${sluis.routes-dir:routes}") Path folder) {
        return RouteFiles.in(folder);
    }

    @Bean
    SetVersion setVersion(
            RouteFiles files, DecisionPoint matrix, @Value("${sluis.config-dir:config}") Path configFolder) {
        return SetVersion.of(files.contents(), matrix.policyHash(), SetFiles.besideRoutes(configFolder));
    }

    /** Loads and checks the routes while the context is not started: a bad set is refused here. */
    @Bean
    RouteTable routeTable(ModelCamelContext camel, RouteFiles files, Parties parties, RouteMeans means) {
        files.loadInto(camel);
        var table = new RouteShape(camel, files).check();
        new RouteParties(parties).check(table);
        means.check(table);
        return table;
    }

    @Bean
    RouteMeans routeMeans(LegalBasisMatrix matrix, Parties parties, PostcodeTable postcodes) {
        return new RouteMeans(matrix.compiled(), parties, !postcodes.isEmpty());
    }

    @Bean
    Entrances entrances(CamelContext camel) {
        return new Entrances(camel.createProducerTemplate());
    }

    @Bean
    RegionOfTheDay regionOfTheDay(Parties parties) {
        return new RegionOfTheDay(parties);
    }

    @Bean
    Signpost signpost(RouteTable table, RegionOfTheDay regions) {
        return new Signpost(table, regions);
    }

    @Bean
    Handover handover(
            Signpost signpost,
            Entrances entrances,
            Journal journal,
            Entries entries,
            Answers answers,
            Trials trials,
            Traced traced) {
        return traced.way(new ThroughRoutes(signpost, entrances, journal, entries, answers, trials));
    }

    @Bean
    ReceiverRoles receiverRoles(RouteTable table) {
        return (type, region, actingRole, receiver) ->
                table.exchange(region, type, actingRole, receiver.oin()).map(Form::receiverRole);
    }

    @Bean
    ConsentDesk consentDesk(ConsentRegister register, Answers answers, IndexHasher hashes, Catalogue catalogue) {
        return new RegisterDesk(register, answers, hashes, CatalogueWords.of(catalogue));
    }

    @Bean
    NoticeDesk noticeDesk(Journal journal, Entries entries, Answers answers, NoticeContents contents, Notices notices) {
        return new NoticeCounter(journal, entries, answers, contents, notices);
    }

    @Bean
    Post noticePost(Admittance admittance, Parties parties, Catalogue catalogue, RegionOfTheDay regions) {
        return new NoticePost(admittance, parties, catalogue, regions);
    }

    @Bean
    Processor enclose(Paperwork paperwork, Parties parties) {
        return new Enclose(paperwork, parties::encryptionCertificateOf);
    }

    @Bean
    Processor record(Parties parties) {
        return new LayRecord(parties);
    }

    @Bean
    SetWays ways(Edition edition, RouteTable table, Entrances entrances, Post post, Exit exit) {
        table.exchanges().forEach(exit::watch);
        var deliveries = new DeliveryRoutes(table, entrances);
        return new SetWays(edition, deliveries, deliveries, post);
    }

    @Bean
    RouteFacts routeFacts(RouteTable table, RouteFiles files) {
        return new RouteFacts(table, RehearsalFiles.of(files));
    }

    @Bean
    RuleFacts ruleFacts(
            LegalBasisMatrix matrix, Catalogue catalogue, @Value("${sluis.config-dir:config}") Path configFolder) {
        var titles = MessageTitles.of(catalogue, configFolder.resolve("messages"));
        return RuleFacts.of(matrix, RuleWords.of(matrix, catalogue, titles), titles);
    }

    @Bean
    SetFacts facts(
            SetVersion version,
            Adoption adoption,
            RuleFacts rules,
            RouteFacts routes,
            Parties parties,
            Catalogue catalogue) {
        var identity = version.activeAs(rules.matrix().policyHash(), adoption);
        return new SetFacts(identity, rules, routes, parties, catalogue);
    }
}
