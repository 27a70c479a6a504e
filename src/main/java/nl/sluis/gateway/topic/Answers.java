package nl.sluis.gateway.topic;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.sluis.gateway.message.JsonBuffers;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An answer as it lies in the topic of answers: which record it is about, and what the exchange port would have said. */
final class Answers {
    private static final JsonFactory JSON = JsonBuffers.factory().build();

    private Answers() {}

    static byte[] of(ConsumerRecord<byte[], byte[]> record, Letterbox.Taken.Answered answered) {
        var bytes = new ByteArrayOutputStream(1_024);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("partitie", record.partition());
            json.writeNumberField("plaats", record.offset());
            if (answered.message().isPresent()) {
                json.writeStringField("bericht", answered.message().get());
            }
            json.writeNumberField("status", answered.status());
            json.writeFieldName("antwoord");
            json.writeRawValue(new String(answered.body(), StandardCharsets.UTF_8));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be written", e);
        }
        return bytes.toByteArray();
    }
}
