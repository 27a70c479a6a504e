package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.disclosure.Disclosure;
import nl.sluis.gateway.disclosure.Incoming;
import nl.sluis.gateway.disclosure.redaction.Redacted;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Provenance;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.ResponsibleUser;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.Sender;
import nl.sluis.gateway.message.TraceParent;
import nl.sluis.gateway.policy.Circumstances;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.Flow;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.Question;
import nl.sluis.gateway.policy.RegionFit;
import nl.sluis.gateway.policy.SchemeFit;
import nl.sluis.gateway.policy.StopPart;
import nl.sluis.gateway.pseudonym.Cohort;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import org.junit.jupiter.api.Test;

/** What stands in the body of an entry, byte for byte: the decision in the form of the Authorization Decision Log. */
class EntryBodyGoldenTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final Oin GGZ = new Oin("00000099000000001000");
    private static final Oin UWV = new Oin("00000099000000002000");
    private static final Purpose PURPOSE = new Purpose("re-integratie");
    private static final RegionCode REGION = new RegionCode("AM13");
    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("config", "messages"));
    private static final LegalBasisMatrix MATRIX =
            LegalBasisMatrix.forDevelopment(Path.of("config", "policy"), CATALOGUE);
    private static final MessageType TYPE = new MessageType("nl.sluis.traject.aanvraag.v1");
    private final ObjectNode data = sample();
    private final Entries entries = new Entries(
            new NoHashes(),
            new NamedPseudonyms(),
            new Hashed(MATRIX),
            new SetVersion(HASH),
            new DecisionRecord(
                    new Hashed(MATRIX),
                    new SetVersion(HASH),
                    Clock.fixed(Instant.parse("2027-01-04T10:00:00.123456Z"), ZoneOffset.UTC)));

    @Test
    void ofAnAcceptedMessage() throws IOException {
        var closed = closed();

        var entry = entries.accepted(closed, Weighed.permitted(closed, claim(closed)));

        assertGolden("entry-body-accepted.json", entry.body());
    }

    @Test
    void ofAMessageThatTheRegisterRefused() throws IOException {
        var closed = closed();

        var entry = entries.refused(closed, Weighed.stopped(closed, claim(closed), List.of(Reason.CONSENT_WITHDRAWN)));

        assertGolden("entry-body-refused-by-register.json", entry.body());
    }

    @Test
    void ofAMessageThatTheMatrixRefused() throws IOException {
        var arrived = arrived();
        var question = question(RegionFit.RECEIVER_ELSEWHERE);
        var refuse = (Decision.Refuse) MATRIX.decide(question);

        var entry = entries.refused(
                new Passage.Understood(arrived, incoming(arrived.message()), bsn()),
                new Weighed(Optional.of(question), refuse.reasons(), Optional.empty(), refuse.codes()));

        assertGolden("entry-body-refused-by-matrix.json", entry.body());
    }

    @Test
    void holdsNoValueOfTheMessage() {
        var closed = closed();
        var text = entries.accepted(closed, Weighed.permitted(closed, claim(closed)))
                .body()
                .toString();

        leaves(data).filter(value -> value.length() > 3).forEach(value -> assertThat(text)
                .doesNotContain("\"" + value + "\""));
        assertThat(text).doesNotContain(data.at("/betrokkene/bsn").asText(), "IPS-2026", "Vermeulen");
    }

    private static java.util.stream.Stream<String> leaves(JsonNode node) {
        return node.isValueNode()
                ? java.util.stream.Stream.of(node.asText())
                : java.util.stream.StreamSupport.stream(node.spliterator(), false)
                        .flatMap(EntryBodyGoldenTest::leaves);
    }

    /** Written anew with -Dgolden.write=true, to be looked at before it is kept. */
    private static void assertGolden(String name, JsonNode body) throws IOException {
        var file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body) + "\n");
        }
        assertThat(body).isEqualTo(JSON.readTree(file.toFile()));
    }

    private Passage.Closed closed() {
        var arrived = arrived();
        var understood = new Passage.Understood(arrived, incoming(arrived.message()), bsn());
        var question = question(RegionFit.BOTH);
        var permit = (Decision.Permit) MATRIX.decide(question);
        var disclosed = new Disclosure(
                        (text, known) -> new Redacted.Dropped(Redacted.Why.TOO_LONG), digits -> Optional.empty())
                .disclose(understood.incoming(), permit.fieldPlan(), (how, id) -> "psn1.x", window -> 0);
        return new Passage.Closed(new Passage.Permitted(understood, permit, question), disclosed, new byte[0]);
    }

    private static Question question(RegionFit parties) {
        return new Question(
                new Flow(TYPE, Role.GGZ_IPS, Role.UWV, PURPOSE),
                new Circumstances(Optional.of(AgeGroup.FROM_16), REGION, parties, SchemeFit.FITS, StopPart.NONE));
    }

    private Passage.Arrived arrived() {
        var envelope = new Envelope(
                "id",
                GGZ.urn(),
                TYPE,
                Instant.parse("2027-01-04T10:00:00Z"),
                UWV,
                REGION,
                null,
                Role.GGZ_IPS,
                null,
                new Provenance(
                        Instant.parse("2027-01-04T10:00:00.120Z"),
                        new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"),
                        ResponsibleUser.of("j.devries@ggz-voorbeeld")));
        var message = new Message(
                envelope,
                new Sender(GGZ, Role.GGZ_IPS, null),
                new Receiver(UWV, Role.UWV),
                CATALOGUE.find(TYPE).orElseThrow(),
                new Document(data),
                new KeyedHash(new byte[32]));
        var form = new Form(
                "AM13.traject-aanvraag",
                "direct:AM13.traject-aanvraag",
                REGION,
                TYPE,
                Role.GGZ_IPS,
                UWV,
                Role.UWV,
                PURPOSE);
        return new Passage.Arrived(message, form, Occasion.EXCHANGE);
    }

    private Incoming incoming(Message message) {
        var identifiers = message.definition().identifiers().stream()
                .filter(field -> !data.at(field.path().toJsonPointer()).isMissingNode())
                .collect(java.util.stream.Collectors.toMap(
                        field -> field.path(),
                        field -> Identifier.of(
                                field.identifierOrThrow(),
                                data.at(field.path().toJsonPointer()).asText())));
        return new Incoming(
                message.definition(),
                message.data(),
                identifiers,
                Set.of(),
                java.time.LocalDate.of(2027, 1, 4),
                Set.of("id"));
    }

    private Bsn bsn() {
        return Bsn.of(data.at("/betrokkene/bsn").asText());
    }

    private static Optional<ConsentClaim> claim(Passage.Closed closed) {
        var rule = closed.permitted().permit().rule();
        var demand = new ConsentDemand(
                GGZ,
                closed.message().receiver(),
                PURPOSE,
                rule.release().consentScope().orElseThrow(),
                rule.plan().categories(),
                rule.release().terms(),
                AgeGroup.FROM_16,
                0);
        return Optional.of(new ConsentClaim(new KeyedHash(new byte[32]), demand));
    }

    private static ObjectNode sample() {
        try {
            return (ObjectNode) new YAMLMapper()
                    .readTree(Path.of("samples", "01-aanvraag-met-toestemming.yaml")
                            .toFile())
                    .at("/bericht/data");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The real matrix under a name that does not change with its rules. */
    private record Hashed(DecisionPoint matrix) implements DecisionPoint {
        @Override
        public Decision decide(Question question) {
            return matrix.decide(question);
        }

        @Override
        public String policyHash() {
            return HASH;
        }
    }

    /** A pseudonym that says whose it is, and nothing else. */
    private record NamedPseudonyms() implements PseudonymProvider {
        @Override
        public String reversible(TokenDomain domain, Identifier identifier) {
            return "psn1.of-" + domain.holder() + "-in-" + domain.scope();
        }

        @Override
        public String oneWay(Cohort cohort, Identifier identifier) {
            return "psh1.of-" + cohort.startYear();
        }

        @Override
        public String random() {
            return "psr1.x";
        }

        @Override
        public Identifier open(TokenDomain domain, IdentifierType type, String token) {
            throw new IllegalStateException("nothing is opened here");
        }
    }

    private record NoHashes() implements IndexHasher {
        private static final KeyedHash ZERO = new KeyedHash(new byte[32]);

        @Override
        public PersonHashes consentPerson(Bsn person) {
            return new PersonHashes(ZERO, null);
        }

        @Override
        public PersonHashes orderKey(Oin receiver, Bsn person) {
            return PersonHashes.of(ZERO);
        }

        @Override
        public List<Duplicate> duplicate(String source, String id, KeyedHash digest) {
            return List.of(new Duplicate(ZERO, ZERO));
        }

        @Override
        public PersonHashes auditSubject(Bsn person) {
            return PersonHashes.of(ZERO);
        }
    }
}
