package nl.sluis.gateway.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.topic.Letterbox.Taken;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** How far a batch of records goes: the place in the topic is that of the first record that is not behind us. */
class BatchTest {
    private static final Oin PARTY = new Oin("00000099000000001000");
    private static final Duration LATER = Duration.ofSeconds(3);
    private final List<String> asked = new ArrayList<>();

    private final MockProducer<byte[], byte[]> answers =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void whatCouldNotBeRecordedEndsTheBatchAlsoWhenTheNextOneCouldBe() throws Exception {
        var progress = batch().through(List.of(record(7, "first"), record(8, "not now"), record(9, "third")));
        assertThat(progress).isEqualTo(new Batch.Progress(8, LATER));
        assertThat(asked).containsExactly("first", "not now");
        assertThat(answers.history()).hasSize(1);
    }

    @Test
    void aBatchThatWasAnsweredIsBehindUs() throws Exception {
        var progress = batch().through(List.of(record(7, "first"), record(8, "second")));
        assertThat(progress).isEqualTo(new Batch.Progress(9, Duration.ZERO));
    }

    private Batch batch() {
        return new Batch(PARTY, this::take, answers, "antwoorden");
    }

    private Taken take(Oin party, byte[] event) {
        var text = new String(event, StandardCharsets.UTF_8);
        asked.add(text);
        return text.equals("not now")
                ? new Taken.NotNow(LATER)
                : new Taken.Answered(202, Optional.of(text), "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
        return new ConsumerRecord<>("berichten", 0, offset, null, value.getBytes(StandardCharsets.UTF_8));
    }
}
