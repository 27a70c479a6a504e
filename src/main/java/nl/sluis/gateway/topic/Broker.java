package nl.sluis.gateway.topic;

import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import nl.sluis.gateway.keys.KafkaTls;
import nl.sluis.gateway.party.StreamIntake;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The clients of Kafka for one party: over mutual TLS, with nothing committed behind our back. */
record Broker(StreamIntake intake, SSLContext tls) {
    /** The nodes share the topic: each of its partitions is read by one of them. */
    KafkaConsumer<byte[], byte[]> consumer() {
        var settings = settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "sluis." + intake.topic());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // what is polled together is handed over side by side, a partition each: some of every partition, not much of
        // one
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 512);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** An answer counts when all brokers that must hold it have it. */
    KafkaProducer<byte[], byte[]> producer() {
        var settings = settings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(KafkaTls.of(tls));
        settings.put("bootstrap.servers", intake.broker().servers());
        return settings;
    }

    @Override
    public String toString() {
        return "Broker[" + intake + "]";
    }
}
