package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a party lays in its topic takes the very steps of the exchange port, and is answered in the topic of answers. */
class TopicIntakeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWN = "urn:nld:oin:00000099000000096000";
    private static final FiveForms FORMS = FiveForms.open();

    @AfterAll
    static void closes() throws IOException {
        FORMS.close();
    }

    @Test
    void aMessageInTheTopicIsRecordedDeliveredAndAnsweredWithItsReceipt() throws Exception {
        // Given
        var message = about(agreed());
        var before = FORMS.gateway.receiver().gotBy("uwv-webhook").size();

        // When
        var first = lay(message);
        var again = lay(message);

        // Then
        assertThat(first.path("status").asInt()).as(first.toString()).isEqualTo(202);
        assertThat(first.path("bericht")).isEqualTo(message.path("id"));
        assertThat(first.at("/antwoord/bewijs").asText()).startsWith("rcpt1.");
        assertThat(again.path("antwoord")).as("a record that comes again").isEqualTo(first.path("antwoord"));
        var sender = FORMS.gateway.as("ggz-topic");
        var status = "/v1/berichten/" + first.at("/antwoord/id").asText();
        Wait.until(() -> sender.get(status).json().path("status").asText().equals("afgeleverd"));
        var got = FORMS.gateway.receiver().gotBy("uwv-webhook");
        assertThat(got).hasSize(before + 1);
        assertThat(got.getLast().event().path("source").asText()).isEqualTo(OWN);
    }

    @Test
    void nothingInARecordSaysWhoSentIt() throws Exception {
        // Given
        var message = about(agreed());
        message.put("source", "urn:nld:oin:00000099000000001000");
        var before = FORMS.gateway.receiver().gotBy("uwv-webhook").size();

        // When
        var answer = lay(message);

        // Then
        assertThat(answer.path("status").asInt()).isEqualTo(403);
        assertThat(answer.at("/antwoord/redenen/0/code").asText()).isEqualTo("SOURCE_MISMATCH");
        assertThat(FORMS.gateway.receiver().gotBy("uwv-webhook")).hasSize(before);
    }

    @Test
    void whatIsRefusedIsAnsweredAndBlocksNobody() throws Exception {
        // Given
        var unreadable = "{\"id\": ".getBytes(StandardCharsets.UTF_8);
        var tooLarge = JSON.writeValueAsBytes(JSON.createObjectNode().put("id", "x".repeat(70_000)));
        var unknown = about(agreed());
        ((ObjectNode) unknown.path("data").path("betrokkene")).put("diagnose", "F20");
        var withoutConsent = about(Fiction.person());

        // When
        var answers = new ArrayList<Integer>();
        for (var bytes : List.of(
                unreadable,
                tooLarge,
                new byte[0],
                JSON.writeValueAsBytes(unknown),
                JSON.writeValueAsBytes(withoutConsent))) {
            answers.add(lay(bytes).path("status").asInt());
        }
        answers.add(lay(about(agreed())).path("status").asInt());

        // Then
        assertThat(answers).containsExactly(400, 413, 400, 400, 403, 202);
    }

    @Test
    void whileNothingCanBeRecordedThePlaceInTheTopicIsKept() throws Exception {
        // Given
        var message = about(agreed());
        lay(about(agreed()));
        Wait.until(() -> committed() == end(FiveForms.IN));
        var place = committed();
        var answered = end(FiveForms.ANSWERS);
        var postgres = new Postgres(FORMS.gateway.data());

        // When
        postgres.stop();
        produce("ggz-topic", JSON.writeValueAsBytes(message));
        Wait.until(() -> FORMS.gateway.as("ggz-topic").send(message).status() == 503);
        var meanwhile = committed();
        postgres.start();

        // Then
        assertThat(meanwhile).isEqualTo(place);
        var answer = answer(answered);
        assertThat(answer.path("status").asInt()).isEqualTo(202);
        assertThat(answer.path("bericht")).isEqualTo(message.path("id"));
        Wait.until(() -> committed() == place + 1);
    }

    @Test
    void theBrokerLetsNobodyElseWriteThere() {
        assertThatThrownBy(() -> produce("uwv-kafka", new byte[0]))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    private static String agreed() throws Exception {
        var person = Fiction.person();
        var consent = Fiction.consent(person).put("houder", OWN);
        var answer = FORMS.gateway.as("ggz-topic").post("/v1/toestemmingen", "application/json", consent);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return person;
    }

    private static ObjectNode about(String person) {
        return Fiction.application(person).put("source", OWN).put("ontvanger", "urn:nld:oin:00000099000000091000");
    }

    private static JsonNode lay(JsonNode message) throws Exception {
        return lay(JSON.writeValueAsBytes(message));
    }

    private static JsonNode lay(byte[] message) throws Exception {
        var before = end(FiveForms.ANSWERS);
        produce("ggz-topic", message);
        return answer(before);
    }

    private static void produce(String party, byte[] value) throws Exception {
        var settings = FORMS.broker.client(party);
        settings.put("max.request.size", 2_000_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(FiveForms.IN, value)).get(60, TimeUnit.SECONDS);
        }
    }

    /** The answer that comes at this place. */
    private static JsonNode answer(long place) throws Exception {
        try (var consumer = consumer("ggz-topic")) {
            var partition = new TopicPartition(FiveForms.ANSWERS, 0);
            consumer.assign(List.of(partition));
            consumer.seek(partition, place);
            var found = new ArrayList<byte[]>();
            Wait.until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> found.add(record.value()));
                return !found.isEmpty();
            });
            return JSON.readTree(found.getFirst());
        }
    }

    private static long end(String topic) {
        try (var consumer = consumer("gateway")) {
            var partition = new TopicPartition(topic, 0);
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String party) {
        return new KafkaConsumer<>(
                FORMS.broker.client(party), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Up to where the gateway is done. */
    private static long committed() throws Exception {
        try (var admin = Admin.create(new HashMap<>(FORMS.broker.client("gateway")))) {
            var places = admin.listConsumerGroupOffsets("sluis." + FiveForms.IN)
                    .partitionsToOffsetAndMetadata()
                    .get(60, TimeUnit.SECONDS);
            var place = places.get(new TopicPartition(FiveForms.IN, 0));
            return place == null ? 0 : place.offset();
        }
    }
}
