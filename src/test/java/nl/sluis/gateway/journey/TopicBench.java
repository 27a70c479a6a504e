package nl.sluis.gateway.journey;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What {@code bench/topic} runs: the same messages by HTTP and by a topic, to a webhook and to a topic, each so many, and what
 * gateway and PostgreSQL worked for one; see {@code bench/README.md}. Broker, senders and receiver are in this JVM and share the machine.
 */
public final class TopicBench {
    private static final int MESSAGES = Integer.getInteger("topic.messages", 10_000);
    private static final int ROUNDS = Integer.getInteger("topic.rounds", 2);
    private static final int PARTITIONS = Integer.getInteger("topic.partitions", 16);
    private static final int CONNECTIONS = Integer.getInteger("topic.connections", 64);
    private static final int PERSONS = 500;
    private static final String BY_HTTP = "urn:nld:oin:00000099000000001000";
    private static final String BY_TOPIC = "urn:nld:oin:00000099000000096000";
    private static final String WEBHOOK = "urn:nld:oin:00000099000000091000";
    private static final String TOPIC = "urn:nld:oin:00000099000000093000";
    private static final JsonMapper JSON = new JsonMapper();
    private final KafkaBroker broker;
    private final Path data;
    private final BackOffice sender;
    private final BackOffice topicOwner;
    private final AtomicInteger webhooks = new AtomicInteger();
    private final List<String> persons = new ArrayList<>();
    private final Map<Way, List<Told>> told = new EnumMap<>(Way.class);

    private enum Way {
        HTTP_TO_WEBHOOK,
        HTTP_TO_TOPIC,
        TOPIC_TO_WEBHOOK,
        TOPIC_TO_TOPIC;

        boolean comesByTopic() {
            return this == TOPIC_TO_WEBHOOK || this == TOPIC_TO_TOPIC;
        }

        boolean goesToTopic() {
            return this == HTTP_TO_TOPIC || this == TOPIC_TO_TOPIC;
        }
    }

    /** Messages a second, and microseconds of processor time a message. */
    private record Told(double accepted, double delivered, double server, double postgres) {}

    private TopicBench(KafkaBroker broker, Path data, int port, Receiver receiver) {
        this.broker = broker;
        this.data = data;
        this.sender = new BackOffice(data.resolve("pki"), "ggz-voorbeeld", port);
        this.topicOwner = new BackOffice(data.resolve("pki"), "ggz-topic", port);
        receiver.answers(delivery -> {
            webhooks.incrementAndGet();
            return 204;
        });
    }

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("sluis-topic");
        MadeStore.copyInto(data);
        var sftp = new SftpHost();
        sftp.write(data.resolve("pki"));
        var broker = new KafkaBroker();
        try (var receiver = new Receiver();
                var gateway = new ChildGateway(data, receiver.port(), settings(broker))) {
            gateway.awaitOpen();
            receiver.open(data.resolve("pki"));
            open(broker, data);
            var bench = new TopicBench(broker, data, gateway.port(), receiver);
            bench.agree();
            for (var round = 0; round <= ROUNDS; round++) {
                bench.round(round);
            }
            bench.tell();
        } finally {
            broker.stop();
            sftp.close();
        }
    }

    private static List<String> settings(KafkaBroker broker) throws IOException {
        var config = Files.createTempDirectory("sluis-config");
        Overlay.copy(Path.of("config"), config);
        Files.writeString(
                config.resolve("parties.yaml"),
                Files.readString(Path.of("src/test/resources/forms/parties.yaml")),
                StandardOpenOption.APPEND);
        return List.of(
                "--sluis.config-dir=" + config,
                Overlay.routes("forms"),
                "--forms.brokers=" + broker.address(),
                "--forms.sftp=1",
                "--forms.folder=" + Files.createTempDirectory("sluis-folder"));
    }

    private static void open(KafkaBroker broker, Path data) throws Exception {
        broker.start(data.resolve("pki"));
        broker.topic(FiveForms.TOPIC, FiveForms.PARTITIONS);
        broker.allow("uwv-kafka", FiveForms.TOPIC, AclOperation.READ);
        broker.topic(FiveForms.IN, PARTITIONS);
        broker.topic(FiveForms.ANSWERS, 1);
        broker.allow("ggz-topic", FiveForms.IN, AclOperation.WRITE);
        broker.allow("ggz-topic", FiveForms.ANSWERS, AclOperation.READ);
    }

    private void agree() throws Exception {
        for (var i = 0; i < PERSONS; i++) {
            var person = Fiction.person();
            persons.add(person);
            var consent = Fiction.consent(person);
            sender.post("/v1/toestemmingen", "application/json", consent);
            topicOwner.post("/v1/toestemmingen", "application/json", consent.put("houder", BY_TOPIC));
        }
    }

    /** The first is for warming up, and is not told. */
    private void round(int number) throws Exception {
        for (var way : Way.values()) {
            var one = measure(way);
            System.out.printf(
                    "%-10s %-18s %,7.0f accepted/s %,7.0f delivered/s %5.0f + %4.0f us%n",
                    number == 0 ? "warm-up" : "round " + number,
                    way.name().toLowerCase().replace('_', ' '),
                    one.accepted,
                    one.delivered,
                    one.server,
                    one.postgres);
            if (number > 0) {
                told.computeIfAbsent(way, some -> new ArrayList<>()).add(one);
            }
        }
    }

    private Told measure(Way way) throws Exception {
        var messages = messages(way);
        var deliveredBefore = delivered(way);
        var answersBefore = end(FiveForms.ANSWERS, 1);
        var cpu = Worked.now(data);
        var began = System.nanoTime();
        if (way.comesByTopic()) {
            produce(messages);
            await(() -> end(FiveForms.ANSWERS, 1) - answersBefore >= MESSAGES);
        } else {
            post(messages);
        }
        var accepted = System.nanoTime();
        await(() -> delivered(way) - deliveredBefore >= MESSAGES);
        var delivered = System.nanoTime();
        var worked = Worked.now(data).since(cpu);
        return new Told(
                MESSAGES / ((accepted - began) / 1e9),
                MESSAGES / ((delivered - began) / 1e9),
                worked.server() * 1e6 / MESSAGES,
                worked.postgres() * 1e6 / MESSAGES);
    }

    private List<ObjectNode> messages(Way way) {
        return IntStream.range(0, MESSAGES)
                .mapToObj(i -> Fiction.application(persons.get(i % PERSONS))
                        .put("source", way.comesByTopic() ? BY_TOPIC : BY_HTTP)
                        .put("ontvanger", way.goesToTopic() ? TOPIC : WEBHOOK))
                .toList();
    }

    private void post(List<ObjectNode> messages) throws Exception {
        var next = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var senders = IntStream.range(0, CONNECTIONS)
                    .mapToObj(i -> threads.submit(() -> {
                        for (var at = next.getAndIncrement(); at < messages.size(); at = next.getAndIncrement()) {
                            var reply = sender.send(messages.get(at));
                            if (reply.status() != 202) {
                                throw new IllegalStateException("refused: " + reply.text());
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (var one : senders) {
                one.get();
            }
        }
    }

    private void produce(List<ObjectNode> messages) throws Exception {
        try (var producer =
                new KafkaProducer<>(broker.client("ggz-topic"), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var i = 0; i < messages.size(); i++) {
                var unused = producer.send(new ProducerRecord<>(
                        FiveForms.IN, i % PERSONS % PARTITIONS, null, JSON.writeValueAsBytes(messages.get(i))));
            }
        }
    }

    private long delivered(Way way) {
        return way.goesToTopic() ? end(FiveForms.TOPIC, FiveForms.PARTITIONS) : webhooks.get();
    }

    private long end(String topic, int partitions) {
        var all = IntStream.range(0, partitions)
                .mapToObj(i -> new TopicPartition(topic, i))
                .toList();
        try (var consumer = new KafkaConsumer<>(
                broker.client("gateway"), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static void await(Callable<Boolean> ended) throws Exception {
        var until = System.nanoTime() + 300_000_000_000L;
        while (!ended.call()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not all came through in five minutes");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private void tell() {
        System.out.printf(
                "%n| way | accepted/s | delivered/s | CPU us a message: gateway + PostgreSQL |%n|---|---:|---:|---:|%n");
        told.forEach((way, all) -> System.out.printf(
                "| %s | %,.0f | %,.0f | %.0f + %.0f |%n",
                way.name().toLowerCase().replace('_', ' '),
                mean(all.stream().map(Told::accepted).toList()),
                mean(all.stream().map(Told::delivered).toList()),
                mean(all.stream().map(Told::server).toList()),
                mean(all.stream().map(Told::postgres).toList())));
    }

    private static double mean(List<Double> all) {
        return all.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
