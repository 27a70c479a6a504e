package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against receivers that say the first bytes of an answer and no more. */
@Timeout(60)
class DeadlineTest {
    private static final Duration SOON = Duration.ofMillis(200);
    private ServerSocket receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
    }

    @Test
    void aReceiverThatSaysNothingIsGivenUp() throws Exception {
        answerEverybody("");
        assertThatIOException().isThrownBy(() -> status(SOON));
    }

    @Test
    void aReceiverThatDoesNotFinishItsHeadersIsGivenUp() throws Exception {
        answerEverybody("HTTP/1.1 200 OK\r\nContent-Le");
        assertThatIOException().isThrownBy(() -> status(SOON));
    }

    @Test
    void aReceiverThatDoesNotFinishItsAnswerIsGivenUp() throws Exception {
        answerEverybody("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this");
        assertThatIOException().isThrownBy(() -> status(SOON));
    }

    @Test
    void anAnswerInTimeIsHeard() throws Exception {
        answerEverybody("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        assertThat(status(Duration.ofSeconds(50))).isEqualTo(200);
    }

    /** Says this on every connection and leaves it open. */
    private void answerEverybody(String words) {
        Thread.ofVirtual().start(() -> {
            while (true) {
                try {
                    say(receiver.accept(), words);
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private int status(Duration atMost) throws IOException {
        var post = new HttpPost("http://127.0.0.1:" + receiver.getLocalPort() + "/");
        post.setEntity(new ByteArrayEntity(new byte[] {1}, null));
        try (var client = client(Deadline.after(atMost, () -> false))) {
            return client.execute(post, response -> {
                EntityUtils.consume(response.getEntity());
                return response.getCode();
            });
        }
    }

    private static CloseableHttpClient client(Deadline deadline) {
        return HttpClients.custom()
                .addExecInterceptorFirst("deadline", deadline)
                .disableAutomaticRetries()
                .build();
    }
}
