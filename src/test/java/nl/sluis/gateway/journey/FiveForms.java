package nl.sluis.gateway.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AclOperation;

/** A gateway with five receivers beside the sample parties, one for each form, and what stands at the other end of each. */
final class FiveForms implements AutoCloseable {
    static final String TOPIC = "sluis.uwv-kafka";
    static final int PARTITIONS = 4;
    static final String IN = "sluis.van-ggz";
    static final String ANSWERS = "sluis.naar-ggz";
    final KafkaBroker broker = new KafkaBroker();
    final SftpHost sftp = new SftpHost();
    final Path folder = Files.createTempDirectory("sluis-folder");
    final Collector collector = new Collector();
    final Gateway gateway;

    /** One for all tests of a class, which closes it; a broker that goes on takes a processor from what comes after. */
    static FiveForms open() {
        try {
            return new FiveForms();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private FiveForms() throws Exception {
        var data = Files.createTempDirectory("sluis-test");
        MadeStore.copyInto(data);
        sftp.write(data.resolve("pki"));
        var settings = new ArrayList<String>();
        settings.add("--sluis.config-dir=" + configuration());
        settings.add(Overlay.routes("forms"));
        settings.add("--forms.brokers=" + broker.address());
        settings.add("--forms.sftp=" + sftp.port());
        settings.add("--forms.folder=" + folder);
        settings.add("--sluis.routes.response-timeout=5s");
        settings.add("--sluis.delivery.longest-delay=1s");
        settings.add("--sluis.traces.endpoint=" + collector.endpoint());
        gateway = Gateway.start(data, List.of(), settings.toArray(String[]::new));
        broker.start(data.resolve("pki"));
        broker.topic(TOPIC, PARTITIONS);
        broker.allow("uwv-kafka", TOPIC, AclOperation.READ);
        broker.topic(IN, 1);
        broker.topic(ANSWERS, 1);
        broker.allow("ggz-topic", IN, AclOperation.WRITE);
        broker.allow("ggz-topic", ANSWERS, AclOperation.READ);
    }

    private static Path configuration() throws IOException {
        var copy = Files.createTempDirectory("sluis-config");
        Overlay.copy(Path.of("config"), copy);
        Files.writeString(
                copy.resolve("parties.yaml"),
                Files.readString(Path.of("src/test/resources/forms/parties.yaml")),
                StandardOpenOption.APPEND);
        return copy;
    }

    Path pki() {
        return gateway.data().resolve("pki");
    }

    /** The gateway first: it reads a topic. */
    @Override
    public void close() throws IOException {
        gateway.close();
        broker.stop();
        sftp.close();
        collector.close();
    }
}
