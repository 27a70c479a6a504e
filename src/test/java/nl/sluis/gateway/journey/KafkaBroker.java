package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import nl.sluis.gateway.keys.DevelopmentPki;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A real broker of Kafka in this JVM, broker and controller in one (KRaft), over mutual TLS with the certificates of
 * development. Who may do what is in its own lists: only the gateway may do everything.
 */
final class KafkaBroker {
    private final Path folder;
    private final int port = freePort();
    private final int controllerPort = freePort();
    private final Path logs;
    private final String cluster = Uuid.randomUuid().toString();
    private @Nullable Path pki;
    private @Nullable KafkaRaftServer server;

    /** Takes its ports; there from {@link #start} on. */
    KafkaBroker() throws IOException {
        folder = Files.createTempDirectory("sluis-kafka");
        logs = folder.resolve("logs");
    }

    String address() {
        return "localhost:" + port;
    }

    /** Where all that was ever sent to it rests. */
    Path logs() {
        return logs;
    }

    void start(Path certificates) throws Exception {
        pki = certificates;
        if (!Files.exists(logs.resolve("meta.properties"))) {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                    .setClusterId(cluster)
                    .setNodeId(1)
                    .addDirectory(logs.toString())
                    .setMetadataLogDirectory(Optional.of(logs.toString()))
                    .setControllerListenerName("CONTROLLER")
                    .run();
        }
        server = new KafkaRaftServer(new KafkaConfig(settings()), Time.SYSTEM);
        server.startup();
    }

    void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(tls("gateway"));
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "SSL://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.put("advertised.listeners", "SSL://localhost:" + port);
        settings.put("listener.security.protocol.map", "SSL:SSL,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "SSL");
        settings.put("ssl.client.auth", "required");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS;" + principal("gateway"));
        settings.put("log.dirs", logs.toString());
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        return settings;
    }

    /** For a client with the certificate of this party. */
    Map<String, Object> client(String party) {
        var settings = new HashMap<String, Object>(tls(party));
        settings.put("bootstrap.servers", address());
        settings.put("security.protocol", "SSL");
        return settings;
    }

    private Map<String, Object> tls(String party) {
        var folderOfKeys = Objects.requireNonNull(pki, "it is not started");
        return Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                folderOfKeys.resolve(party + ".p12").toString(),
                "ssl.keystore.password",
                DevelopmentPki.P12_PASSWORD,
                "ssl.key.password",
                DevelopmentPki.P12_PASSWORD,
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                folderOfKeys.resolve("ca.crt").toString());
    }

    void topic(String name, int partitions) throws Exception {
        try (var admin = Admin.create(client("gateway"))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get(60, TimeUnit.SECONDS);
        }
    }

    /** What a party may do with a topic, and nobody else. */
    void allow(String party, String topic, AclOperation... operations) throws Exception {
        try (var admin = Admin.create(client("gateway"))) {
            for (var operation : operations) {
                var pattern = new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL);
                var entry = new AccessControlEntry(principal(party), "*", operation, AclPermissionType.ALLOW);
                admin.createAcls(List.of(new AclBinding(pattern, entry))).all().get(60, TimeUnit.SECONDS);
            }
        }
    }

    private String principal(String party) {
        var file = Objects.requireNonNull(pki, "it is not started").resolve(party + ".crt");
        try (var bytes = Files.newInputStream(file)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            return "User:" + certificate.getSubjectX500Principal().getName();
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
