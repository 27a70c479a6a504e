package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import nl.sluis.gateway.party.Broker;
import nl.sluis.gateway.party.Delivery;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever leads to the store of a receiver: it takes what was closed, and nothing else. */
class StoresTest {
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Stores stores;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        var settings = new RouteSettings(Duration.ofDays(7), Duration.ofSeconds(1), Duration.ofSeconds(1), 4);
        stores = new Stores(SSLContext.getDefault(), settings);
        camel.start();
    }

    @AfterEach
    void stop() throws Exception {
        camel.close();
    }

    @Test
    void aTopicTakesNothingThatIsNotClosed() {
        refuses(stores.topic(camel, new Delivery.Kafka(new Broker("localhost:1"), "sluis.uwv", 1)));
    }

    @Test
    void aServerTakesNothingThatIsNotClosed() {
        var hosts = folder.resolve("known_hosts");
        refuses(stores.server(
                camel, new Delivery.Sftp(URI.create("sftp://sluis@localhost:1/in"), folder.resolve("key"), hosts)));
    }

    @Test
    void aFolderTakesNothingThatIsNotClosed() throws Exception {
        refuses(stores.folder(camel, new Delivery.Folder(folder)));

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        // Given
        var missing = folder.resolve("share-that-is-not-mounted");
        var endpoint = stores.folder(camel, new Delivery.Folder(missing));

        // When // Then
        assertThatThrownBy(() -> lay(endpoint, new ForStore.SignedFile("a.json", new byte[] {1})))
                .isInstanceOf(GenericFileOperationFailedException.class);
        assertThat(missing).doesNotExist();
    }

    private void refuses(Endpoint endpoint) {
        var open = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> lay(endpoint, open))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("what is not closed for its receiver is laid in no store");
    }

    private static void lay(Endpoint endpoint, Object body) throws Exception {
        try (var producer = endpoint.createProducer()) {
            producer.start();
            var exchange = endpoint.createExchange();
            exchange.getMessage().setHeader(Exchange.FILE_NAME, "a.json");
            exchange.getMessage().setBody(body);
            producer.process(exchange);
        }
    }
}
