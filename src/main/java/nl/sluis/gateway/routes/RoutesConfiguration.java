package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
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
import nl.sluis.gateway.disclosure.Disclosure;
import nl.sluis.gateway.disclosure.EgressGuard;
import nl.sluis.gateway.disclosure.PostcodeTable;
import nl.sluis.gateway.intake.ConsentDesk;
import nl.sluis.gateway.intake.Handover;
import nl.sluis.gateway.intake.LogDesk;
import nl.sluis.gateway.intake.PostvakDesk;
import nl.sluis.gateway.intake.ReceiverRoles;
import nl.sluis.gateway.intake.RejectionCounter;
import nl.sluis.gateway.intake.StatusDesk;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.journal.FirstAnswers;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Rejections;
import nl.sluis.gateway.keys.DateOffsets;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.keys.TlsIdentity;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.party.Delivery;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.policy.Adoption;
import nl.sluis.gateway.policy.Assessor;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.Signatories;
import nl.sluis.gateway.pseudonym.OracleGuard;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.model.ModelCamelContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps by their names, and the routes that were checked before they may start. */
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
    Processor decide(DecisionPoint matrix, Assessor assessor, Parties parties) {
        return new Decide(matrix, assessor, parties);
    }

    @Bean
    Processor disclose(Disclosure disclosure, Exit exit, Hops hops, OutgoingEvent outgoingEvent, Parties parties) {
        return new Disclose(disclosure, exit, hops, outgoingEvent, new Enclosing(parties::encryptionCertificateOf));
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
    Processor enclose(Paperwork paperwork, Parties parties) {
        return new Enclose(paperwork, parties::encryptionCertificateOf);
    }

    @Bean
    Processor record(Parties parties) {
        return new LayRecord(parties);
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
    OutgoingEvent outgoingEvent(Clock clock, SecureRandom random) {
        return new OutgoingEvent(clock, new RandomIds(random));
    }

    @Bean
    RouteFiles routeFiles(@Value("${sluis.routes-dir:routes}") Path folder) {
        return RouteFiles.in(folder);
    }

    @Bean
    SetVersion setVersion(
            RouteFiles files, DecisionPoint matrix, @Value("${sluis.config-dir:config}") Path configFolder) {
        return SetVersion.of(files.contents(), matrix.policyHash(), RouteFiles.partyFiles(configFolder));
    }

    @Bean
    Signatories signatories(People people) {
        return new Officers(people);
    }

    @Bean
    Activation activation(ActiveSets sets, SetVersion version, DecisionPoint matrix, Adoption adoption) {
        return Activation.of(sets, version, matrix.policyHash(), adoption);
    }

    /** Loads and checks the routes while the context is not started: a bad set stops the start here. */
    @Bean
    RouteTable routeTable(
            CamelContext camel,
            RouteFiles files,
            Parties parties,
            RouteMeans means,
            TlsIdentity identity,
            RouteSettings settings) {
        camel.addComponent(
                "party",
                new PartyComponent(
                        parties, Outbound.client(camel, identity, settings), new Stores(identity.client(), settings)));
        files.loadInto(camel);
        var table = new RouteShape((ModelCamelContext) camel, files).check();
        new RouteParties(parties).check(table);
        means.check(table);
        return table;
    }

    @Bean
    RouteMeans routeMeans(LegalBasisMatrix matrix, Parties parties, PostcodeTable postcodes) {
        return new RouteMeans(matrix.compiled(), parties, !postcodes.isEmpty());
    }

    @Bean
    Entrances entrances(ProducerTemplate template) {
        return new Entrances(template);
    }

    @Bean
    RegionOfTheDay regionOfTheDay(Parties parties) {
        return new RegionOfTheDay(parties);
    }

    @Bean
    Signpost signpost(RouteTable table, RegionOfTheDay regions) {
        return new Signpost(table, regions);
    }

    /** @param active nothing is handed over before the set is the active one */
    @Bean
    Handover handover(
            Signpost signpost,
            Entrances entrances,
            Journal journal,
            Entries entries,
            Answers answers,
            Trials trials,
            Activation active) {
        return new ThroughRoutes(signpost, entrances, journal, entries, answers, trials);
    }

    @Bean
    ReceiverRoles receiverRoles(RouteTable table) {
        return (type, region, actingRole, receiver) ->
                table.exchange(region, type, actingRole, receiver.oin()).map(Form::receiverRole);
    }

    @Bean
    StatusDesk statusDesk(Deliveries deliveries) {
        return (sender, id) -> deliveries
                .statusOf(sender.oin(), id)
                .map(state -> new StatusDesk.View(id, state.status(), state.since()));
    }

    @Bean
    RejectionCounter rejectionCounter(Rejections rejections) {
        return rejections::count;
    }

    @Bean
    ConsentDesk consentDesk(ConsentRegister register, Answers answers, IndexHasher hashes, Catalogue catalogue) {
        return new RegisterDesk(register, answers, hashes, CatalogueWords.of(catalogue));
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

    /** @param active nothing is shown before the set is the active one */
    @Bean
    Window window(RouteTable table, Entrances entrances, Activation active) {
        return new DeliveryRoutes(table, entrances);
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

    /** @param active nothing is carried before the set is the active one */
    @Bean
    Carrier carrier(RouteTable table, Entrances entrances, Activation active) {
        return new DeliveryRoutes(table, entrances);
    }
}
