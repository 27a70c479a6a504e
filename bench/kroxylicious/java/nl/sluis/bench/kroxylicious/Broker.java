package nl.sluis.bench.kroxylicious;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A broker of Kafka in this process, broker and controller in one, over mutual TLS. */
final class Broker {
    private final KafkaRaftServer server;

    /** @param flushed whether each batch is flushed to the disk before it is acknowledged; Kafka's own way is not to */
    Broker(Path logs, int port, int controllerPort, Tls tls, boolean flushed) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(logs.toString())
                .setMetadataLogDirectory(Optional.of(logs.toString()))
                .setControllerListenerName("CONTROLLER")
                .run();
        var settings = new HashMap<String, Object>(tls.kafka("gateway"));
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "SSL://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.put("advertised.listeners", "SSL://localhost:" + port);
        settings.put("listener.security.protocol.map", "SSL:SSL,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "SSL");
        settings.put("ssl.client.auth", "required");
        settings.put("log.dirs", logs.toString());
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        if (flushed) {
            settings.put("log.flush.interval.messages", "1");
        }
        server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
    }

    static void topic(Map<String, Object> client, String name, int partitions) throws Exception {
        try (var admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get(60, TimeUnit.SECONDS);
        }
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }
}
