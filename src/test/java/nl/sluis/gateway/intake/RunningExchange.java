package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.sluis.gateway.journal.Underway;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.IntakeDefinitions;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.NoticeType;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.Delivery;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.Region;
import nl.sluis.gateway.party.TestPki;
import nl.sluis.gateway.party.TestPki.Identity;
import nl.sluis.gateway.party.Trust;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The edge alone, behind real TLS, with beside it what the rest of the gateway would answer. */
final class RunningExchange implements AutoCloseable {
    static final Oin GGZ = new Oin("00000099000000001000");
    static final Oin UWV = new Oin("00000099000000002000");
    static final Oin GEMEENTE = new Oin("00000099000000003000");
    static final Oin ELSEWHERE = new Oin("00000099000000004000");
    static final Oin UNKNOWN = new Oin("00000099000000009000");
    static final EntryId ENTRY = new EntryId(UUID.fromString("0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a"));
    static final String RECEIPT = "rcpt1.eyJ2IjoxfQ";

    final TestPki pki = new TestPki("Test CA");
    final Rest rest = new Rest();
    final Counter counter = new Counter();
    /** What a party hears while the gateway is still starting. */
    volatile int statusBeforeStart;

    final Box box = new Box();
    private final ConfigurableApplicationContext context;
    private final Map<Oin, HttpClient> clients = new ConcurrentHashMap<>();

    /** What lies behind the edge: gives the answer that a test sets, and remembers what it was handed. */
    static final class Rest implements Handover, ConsentDesk, StatusDesk, RejectionCounter, ReceiverRoles, Standings {
        final List<Occasion> occasions = new CopyOnWriteArrayList<>();
        volatile Answer answer = new Answer.Accepted(ENTRY, RECEIPT);
        volatile Standings.Verdict standing = Standings.Verdict.GOOD;
        volatile @Nullable RuntimeException defect;
        /** What a message is answered with later, in the place of {@link #answer}. */
        volatile @Nullable Underway<Answer> underway;

        final List<Message> passed = new CopyOnWriteArrayList<>();
        final List<List<Reason>> refused = new CopyOnWriteArrayList<>();
        final List<Optional<KeyedHash>> refusedDigests = new CopyOnWriteArrayList<>();
        final List<String> counted = new CopyOnWriteArrayList<>();
        final List<String> consents = new CopyOnWriteArrayList<>();
        final List<ActivityDesk.Question> questions = new CopyOnWriteArrayList<>();
        final List<Optional<ResendKey>> keys = new CopyOnWriteArrayList<>();

        void reset() {
            answer = new Answer.Accepted(ENTRY, RECEIPT);
            defect = null;
            underway = null;
            standing = Standings.Verdict.GOOD;
            List.of(passed, refused, refusedDigests, counted, consents, keys, occasions, questions)
                    .forEach(List::clear);
        }

        @Override
        public Verdict of(List<X509Certificate> chain) {
            return standing;
        }

        @Override
        public Answer pass(Message message, Occasion occasion) {
            occasions.add(occasion);
            passed.add(message);
            return answered();
        }

        @Override
        public Underway<Answer> begin(Message message, Occasion occasion) {
            var later = underway;
            return later == null ? Underway.known(pass(message, occasion)) : later;
        }

        @Override
        public Answer refuse(
                Party party,
                Envelope envelope,
                Optional<KeyedHash> dataDigest,
                List<Reason> reasons,
                Occasion occasion) {
            occasions.add(occasion);
            refused.add(reasons);
            refusedDigests.add(dataDigest);
            return new Answer.Refused(ENTRY, reasons, RECEIPT);
        }

        @Override
        public Answer record(Party party, Document body, Optional<ResendKey> key) {
            consents.add("record " + party.key());
            keys.add(key);
            return answered();
        }

        @Override
        public Answer recordFhir(Party party, Document consent, Optional<ResendKey> key) {
            consents.add("fhir " + party.key());
            keys.add(key);
            return answered();
        }

        @Override
        public Answer withdraw(Party party, Document body, Optional<ResendKey> key) {
            consents.add("withdraw " + party.key());
            keys.add(key);
            return answered();
        }

        @Override
        public Answer find(Party party, Document body) {
            consents.add("find " + party.key());
            return answered();
        }

        @Override
        public Answer findFhir(Party party, Document body) {
            consents.add("find in fhir " + party.key());
            return answered();
        }

        @Override
        public Optional<View> of(Party sender, EntryId id) {
            var unused = answered();
            return sender.oin().equals(GGZ) && id.equals(ENTRY)
                    ? Optional.of(new View(id, DeliveryStatus.DELIVERED, Instant.parse("2026-11-02T10:00:01Z")))
                    : Optional.empty();
        }

        @Override
        public void count(@Nullable Oin party, int status) {
            counted.add(party + " " + status);
        }

        @Override
        public Optional<Role> of(MessageType type, RegionCode region, Role actingRole, Party receiver) {
            return actingRole == Role.UWV ? Optional.of(Role.GGZ_IPS) : Optional.empty();
        }

        private Answer answered() {
            if (defect != null) {
                throw defect;
            }
            return answer;
        }
    }

    /** A log, as the rest of the gateway would show it: its own party sees its leaves. */
    private Optional<LogDesk.Piece> piece(Party party, String path) {
        var unused = rest.answered();
        return switch (path) {
            case "/0/checkpoint" -> piece("text/plain;charset=UTF-8", "log\n1\nroot\n", false);
            case "/0/minimum" -> piece("text/plain;charset=UTF-8", "0\n", false);
            case "/0/tile/0/000" -> piece("application/octet-stream", "hashes", true);
            case "/0/eigen/0" -> piece("application/json", "{\"checkpoint\":\"\",\"bladen\":[]}", false);
            case "/0/bewijs/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a" ->
                party.oin().equals(GGZ) ? piece("text/plain;charset=UTF-8", "proof", false) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Pseudonyms of the scope that is being moved; of another there are none. */
    private Optional<ConversionDesk.Converted> converted(Party holder, ConversionDesk.Batch batch) {
        var unused = rest.answered();
        return batch.scope().equals("traject")
                ? Optional.of(new ConversionDesk.Converted(
                        Instant.parse("2026-12-02T10:00:01Z"),
                        batch.pseudonyms().stream().map(Optional::of).toList()))
                : Optional.empty();
    }

    /** A processing log in which there is one record, whatever is asked, but for a period that is too wide. */
    private ActivityDesk.Found activities(Party controller, ActivityDesk.Question question) {
        var unused = rest.answered();
        rest.questions.add(question);
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("metadata").put("logbookId", "urn:sluis:logboek").put("organizationName", controller.name());
        answer.putArray("processingActivities").addObject().put("spanId", "8f5a6b7c8d9e0f01");
        return question.until().isBefore(Instant.EPOCH.plusSeconds(1))
                ? new ActivityDesk.Found.TooWide()
                : new ActivityDesk.Found.Records(answer);
    }

    private static Optional<LogDesk.Piece> piece(String type, String text, boolean forEver) {
        return Optional.of(new LogDesk.Piece(type, text.getBytes(StandardCharsets.UTF_8), forEver));
    }

    /** A postvak with one message in it, of UWV; GGZ has none. */
    final class Box implements PostvakDesk {
        final List<UUID> received = new CopyOnWriteArrayList<>();

        @Override
        public boolean isOf(Party party) {
            var broken = rest.defect;
            if (broken != null) {
                throw broken;
            }
            return party.oin().equals(UWV);
        }

        @Override
        public List<Waiting> read(Party party, Optional<UUID> after, int most, Duration wait) {
            return after.isPresent()
                    ? List.of()
                    : List.of(new Waiting(
                            ENTRY.value(),
                            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00",
                            "Y2hlY2twb2ludA",
                            "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void received(Party party, List<UUID> ids) {
            received.addAll(ids);
        }
    }

    /** Notices, as the rest of the gateway would take them: answered as messages are. */
    final class Counter implements NoticeDesk {
        @Override
        public Answer take(Party party, HandedIn notice) {
            return rest.answered();
        }

        @Override
        public Optional<View> of(Party party, EntryId id) {
            var unused = rest.answered();
            var told = new Told(UWV, new RegionCode("AM13"), Role.UWV, "afgeleverd", Optional.of(ENTRY), List.of());
            return party.oin().equals(GGZ) && id.equals(ENTRY)
                    ? Optional.of(new View(
                            id,
                            NoticeType.RECTIFICATION.type(),
                            "klaar",
                            Instant.parse("2026-11-02T10:00:01Z"),
                            List.of(told)))
                    : Optional.empty();
        }
    }

    @ImportAutoConfiguration({
        ConfigurationPropertiesAutoConfiguration.class,
        SslAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    @Import({IntakeConfiguration.class, EditionConfiguration.class, PagesForPeople.class})
    static class Application {
        @Bean
        Catalogue catalogue() {
            return IntakeDefinitions.catalogue();
        }

        @Bean
        Editions editions(Edition edition) {
            return () -> new Editions.Opened() {
                @Override
                public Edition edition() {
                    return edition;
                }

                @Override
                public void close() {}
            };
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** What another part of the gateway serves, and this port must not. */
    @RestController
    static class PagesForPeople {
        @GetMapping("/console")
        String console() {
            return "for people only";
        }
    }

    RunningExchange(String... properties) {
        var own = pki.issue("CN=localhost");
        var settings = new ArrayList<>(List.of(
                "server.port=0",
                "sluis.mode=development",
                "spring.main.banner-mode=off",
                "spring.config.location=optional:classpath:/none/"));
        settings.addAll(List.of(properties));
        context = new SpringApplicationBuilder(Application.class)
                .properties(settings.toArray(String[]::new))
                .initializers(starting -> {
                    starting.addApplicationListener((ApplicationListener<ContextRefreshedEvent>) this::askTooEarly);
                    var beans = starting.getBeanFactory();
                    beans.registerSingleton("rest", rest);
                    beans.registerSingleton("counter", counter);
                    beans.registerSingleton("postvak", box);
                    beans.registerSingleton("logs", (LogDesk) this::piece);
                    beans.registerSingleton("activities", (ActivityDesk) this::activities);
                    beans.registerSingleton("conversions", (ConversionDesk) this::converted);
                    beans.registerSingleton("parties", new FakeParties());
                    beans.registerSingleton("bundle", (SslBundleRegistrar) bundles -> bundles.registerBundle(
                            "sluis",
                            SslBundle.of(
                                    SslStoreBundle.of(TestPki.keyStore(own), TestPki.password(), pki.trustStore()),
                                    SslBundleKey.of(TestPki.password()))));
                })
                .run();
    }

    private void askTooEarly(ContextRefreshedEvent listening) {
        var port = listening
                .getApplicationContext()
                .getBean(ExchangePort.class)
                .address()
                .getPort();
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/openapi.json"));
        statusBeforeStart = send(GGZ, request).statusCode();
    }

    int port() {
        return context.getBean(ExchangePort.class).address().getPort();
    }

    /** The address that the port is bound to. */
    InetAddress address() {
        return context.getBean(ExchangePort.class).address().getAddress();
    }

    Identity identity(Oin oin) {
        return pki.issue("O=Test, SERIALNUMBER=" + oin);
    }

    HttpClient clientOf(Oin oin) {
        return clients.computeIfAbsent(oin, holder -> client(identity(holder)));
    }

    HttpClient client(@Nullable Identity identity) {
        return HttpClient.newBuilder()
                .sslContext(pki.client(identity))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** A structured event of the GGZ provider's. */
    @CanIgnoreReturnValue
    HttpResponse<String> send(JsonNode event) {
        return send(
                GGZ,
                to("/v1/berichten")
                        .header("Content-Type", "application/cloudevents+json")
                        .POST(BodyPublishers.ofString(event.toString())));
    }

    @CanIgnoreReturnValue
    HttpResponse<String> send(Oin sender, HttpRequest.Builder request) {
        try {
            return clientOf(sender).send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() {
        clients.values().forEach(HttpClient::close);
        context.close();
    }

    private static final class FakeParties implements Parties {
        private static final RegionCode AM13 = new RegionCode("AM13");
        private static final RegionCode AM14 = new RegionCode("AM14");
        private final Map<Oin, Party> parties = Map.of(
                GGZ, party("ggz", GGZ, Set.of(Role.GGZ_IPS, Role.GGZ_ZORG), Set.of(GEMEENTE), AM13),
                UWV, party("uwv", UWV, Set.of(Role.UWV), Set.of(), AM13),
                GEMEENTE, party("gemeente", GEMEENTE, Set.of(Role.GEMEENTE), Set.of(), AM13),
                ELSEWHERE, party("elsewhere", ELSEWHERE, Set.of(Role.GEMEENTE), Set.of(), AM14));

        private static Party party(String key, Oin oin, Set<Role> roles, Set<Oin> mandates, RegionCode region) {
            var trust = new Trust.Anchor("ca.crt");
            return new Party(
                    key,
                    oin,
                    key,
                    roles,
                    mandates,
                    Set.of(region),
                    trust,
                    new Delivery.None(),
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public Optional<Party> find(Oin oin) {
            return Optional.ofNullable(parties.get(oin));
        }

        @Override
        public Collection<Party> all() {
            return parties.values();
        }

        @Override
        public Optional<X509Certificate> encryptionCertificateOf(Oin oin) {
            return Optional.empty();
        }

        @Override
        public Optional<Party> holderOf(X509Certificate certificate) {
            var subject = certificate.getSubjectX500Principal().getName("RFC2253", Map.of("2.5.4.5", "OIN"));
            return parties.values().stream()
                    .filter(party -> subject.contains("OIN=" + party.oin()))
                    .findFirst();
        }

        @Override
        public boolean isRegion(RegionCode code) {
            return code.equals(AM13) || code.equals(AM14);
        }

        @Override
        public List<Region> regions() {
            return List.of();
        }

        @Override
        public Optional<Set<RegionCode>> gemeenteRegions(Oin oin, LocalDate day) {
            return Optional.empty();
        }
    }
}
