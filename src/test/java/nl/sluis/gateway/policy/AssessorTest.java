package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message states becomes closed words, and the words are those of the message. */
class AssessorTest {
    private static final Oin GGZ = new Oin("00000099000000001000");
    private static final Oin UWV = new Oin("00000099000000002000");
    private static final Purpose WORK = new Purpose("re-integratie");
    private static final RegionCode REGION = new RegionCode("AM14");
    private static final Instant NOON = Instant.parse("2027-01-04T11:00:00Z");

    private final Assessor assessor =
            new Assessor(Schemes.load(Path.of("config/regelingen.yaml"), PolicyFolder.CATALOGUE));

    @Test
    void asksWhatTheMessageIsAndBetweenWhomItGoes() throws IOException {
        // Given
        var application = message("traject.aanvraag", sample("traject.aanvraag"), NOON);

        // When
        var question = assessor.question(application, WORK, RegionFit.SENDER_ELSEWHERE);

        // Then
        assertThat(question)
                .isEqualTo(new Question(
                        new Flow(new MessageType("nl.sluis.traject.aanvraag.v1"), Role.GGZ_IPS, Role.UWV, WORK),
                        new Circumstances(
                                Optional.of(AgeGroup.FROM_16),
                                REGION,
                                RegionFit.SENDER_ELSEWHERE,
                                SchemeFit.FITS,
                                StopPart.NONE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2010-12-31 | FROM_16
            2011-01-01 | FROM_16
            2011-01-02 | FROM_12_TO_15
            2015-01-02 | UNDER_12
            """)
    void countsAnAgeOnTheDayThatItIsInTheNetherlands(String birth, AgeGroup age) throws IOException {
        // Given: half an hour before midnight in Greenwich, and the first of January here
        var data = sample("traject.aanvraag");
        ((ObjectNode) data.path("betrokkene")).put("geboortedatum", birth);

        // When
        var question = question("traject.aanvraag", data, Instant.parse("2026-12-31T23:30:00Z"));

        // Then
        assertThat(question.circumstances().age()).contains(age);
    }

    @Test
    void knowsNoAgeWhereTheMessageStatesNoDateOfBirth() throws IOException {
        // Given
        var silent = sample("traject.aanvraag");
        ((ObjectNode) silent.path("betrokkene")).remove("geboortedatum");

        // When // Then
        assertThat(question("traject.aanvraag", silent, NOON).circumstances().age())
                .isEmpty();
        assertThat(question("traject.stop", sample("traject.stop"), NOON)
                        .circumstances()
                        .age())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, ONE", "2, TWO", "3, NONE"})
    void readsWhichPartOfAStopMessageItIs(String says, StopPart part) throws IOException {
        // Given
        var data = sample("traject.stop");
        ((ObjectNode) data.path("stop")).put("deel", says);

        // When // Then
        assertThat(question("traject.stop", data, NOON).circumstances().part()).isEqualTo(part);
    }

    @Test
    void holdsWhatIsStatedAgainstTheScheme() throws IOException {
        // Given
        var data = sample("traject.aanvraag");
        ((ObjectNode) data.path("traject")).put("duurMaanden", 24);

        // When // Then
        assertThat(question("traject.aanvraag", data, NOON).circumstances().scheme())
                .isEqualTo(SchemeFit.TOO_LONG);
    }

    private Question question(String type, ObjectNode data, Instant time) {
        return assessor.question(message(type, data, time), WORK, RegionFit.BOTH);
    }

    private static ObjectNode sample(String type) throws IOException {
        return (ObjectNode) new JsonMapper()
                .readTree(Path.of("src/test/resources/catalogue", type, "geldig", "typisch.json")
                        .toFile());
    }

    private static Message message(String name, ObjectNode data, Instant time) {
        var type = new MessageType("nl.sluis." + name + ".v1");
        return new Message(
                new Envelope("id", GGZ.urn(), type, time, UWV, REGION, null, Role.GGZ_IPS, null),
                new Sender(GGZ, Role.GGZ_IPS, null),
                new Receiver(UWV, Role.UWV),
                PolicyFolder.CATALOGUE.find(type).orElseThrow(),
                new Document(data),
                new KeyedHash(new byte[32]));
    }
}
