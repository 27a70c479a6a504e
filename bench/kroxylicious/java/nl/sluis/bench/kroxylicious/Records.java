package nl.sluis.bench.kroxylicious;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** So many callers, each of whom sends a record when its last was acknowledged; and one reader of all of it. */
final class Records implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Thread> threads = new ArrayList<>();
    final LongAdder acknowledged = new LongAdder();
    final LongAdder read = new LongAdder();
    private volatile boolean stopped;

    Records(Map<String, Object> client, String topic, int callers, byte[] message) {
        var sending = new HashMap<>(client);
        sending.put("acks", "all");
        sending.put("linger.ms", "1");
        sending.put("batch.size", "131072");
        producer = new KafkaProducer<>(sending, new ByteArraySerializer(), new ByteArraySerializer());
        var reading = new HashMap<>(client);
        reading.put("group.id", "bench");
        reading.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        for (int i = 0; i < callers; i++) {
            threads.add(Thread.startVirtualThread(() -> send(topic, message)));
        }
        threads.add(Thread.ofPlatform().start(this::read));
    }

    private void send(String topic, byte[] message) {
        while (!stopped) {
            try {
                var id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
                var unused = producer.send(new ProducerRecord<>(topic, id, message)).get();
                acknowledged.increment();
            } catch (Exception e) {
                if (!stopped) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void read() {
        while (!stopped) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                if (record.value()[0] == '{') { // it is readable again
                    read.increment();
                }
            }
        }
        consumer.close();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (var thread : threads) {
            thread.join();
        }
        producer.close();
    }
}
