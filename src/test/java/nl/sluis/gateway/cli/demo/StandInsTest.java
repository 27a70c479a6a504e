package nl.sluis.gateway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import nl.sluis.gateway.keys.PartyTls;
import nl.sluis.gateway.keys.TestPki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInsTest {
    @TempDir
    Path folder;

    private TestPki pki;
    private StandIns standIns;

    @BeforeEach
    void start() {
        pki = TestPki.in(folder);
        standIns = StandIns.start(PartyTls.in(folder), 0);
    }

    @AfterEach
    void stop() {
        standIns.close();
    }

    @Test
    void takesAMessageOfTheGatewayOnce() throws Exception {
        var gateway = pki.gateway().client();

        assertThat(deliver(gateway, "uwv-voorbeeld", "key-1", "{\"data\":1}")).isEqualTo(204);
        assertThat(deliver(gateway, "uwv-voorbeeld", "key-1", "{\"data\":1}")).isEqualTo(409);
        assertThat(deliver(gateway, "uwv-voorbeeld", "key-2", "{\"data\":2}")).isEqualTo(204);

        assertThat(received(pki.party(TestPki.UWV).client(), "uwv-voorbeeld", 0).body())
                .contains("\"laatste\":2", "key-1", "key-2");
        assertThat(received(pki.party(TestPki.UWV).client(), "uwv-voorbeeld", 1).body())
                .contains("key-2")
                .doesNotContain("key-1");
    }

    @Test
    void showsWhatItReceivedToThatPartyAlone() throws Exception {
        var gateway = pki.gateway().client();
        assertThat(deliver(gateway, "uwv-voorbeeld", "key-1", "{}")).isEqualTo(204);

        assertThat(received(pki.party(TestPki.GGZ).client(), "uwv-voorbeeld", 0).statusCode())
                .isEqualTo(403);
        assertThat(received(gateway, "uwv-voorbeeld", 0).statusCode()).isEqualTo(403);
        assertThat(received(pki.party(TestPki.GGZ).client(), "ggz-voorbeeld", 0).body())
                .contains("\"berichten\":[]");
    }

    @Test
    void takesNothingOfAnybodyButTheGateway() throws Exception {
        assertThat(deliver(pki.party(TestPki.GGZ).client(), "uwv-voorbeeld", "key-1", "{}"))
                .isEqualTo(403);
        assertThatThrownBy(() -> deliver(pki.withoutCertificate(), "uwv-voorbeeld", "key-1", "{}"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesWhatIsNoDelivery() throws Exception {
        var gateway = pki.gateway().client();

        assertThat(deliver(gateway, "nobody", "key-1", "{}")).isEqualTo(404);
        assertThat(deliver(gateway, "uwv-voorbeeld", "key-1", "no json")).isEqualTo(400);
    }

    private int deliver(SSLContext as, String party, String key, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("/" + party))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(as, request).statusCode();
    }

    private HttpResponse<String> received(SSLContext as, String party, int after)
            throws IOException, InterruptedException {
        return send(
                as,
                HttpRequest.newBuilder(address("/" + party + "/ontvangen?na=" + after))
                        .build());
    }

    private static HttpResponse<String> send(SSLContext as, HttpRequest request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().sslContext(as).build()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private URI address(String path) {
        return URI.create("https://localhost:" + standIns.port() + path);
    }
}
