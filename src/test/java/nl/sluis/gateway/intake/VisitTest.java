package nl.sluis.gateway.intake;

import static nl.sluis.gateway.intake.RunningExchange.GGZ;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import nl.sluis.gateway.journal.Underway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VisitTest {
    private RunningExchange exchange;

    @BeforeEach
    void start() {
        exchange = new RunningExchange();
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    /** An answer that somebody else knows later. */
    private static final class Later implements Underway<Answer> {
        final SynchronousQueue<Runnable> heard = new SynchronousQueue<>();
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch known = new CountDownLatch(1);
        volatile boolean settled;

        @Override
        public Answer get() {
            asked.countDown();
            try {
                known.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return new Answer.Accepted(RunningExchange.ENTRY, RunningExchange.RECEIPT);
        }

        @Override
        public boolean isSettled() {
            return settled;
        }

        @Override
        public void whenHeard(Runnable then) {
            try {
                heard.put(then);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void answersWhenTheJournalHasSpoken() throws Exception {
        var later = later(true);
        try (var socket = socket()) {
            write(socket, post(event()));
            var then = later.heard.take();
            later.known.countDown();
            then.run();

            assertThat(readHead(socket.getInputStream())).startsWith("http/1.1 202");
        }
    }

    @Test
    void whatTheJournalSentBackIsWaitedForElsewhereAndTheOthersAreAnswered() throws Exception {
        var later = later(false);
        try (var socket = socket();
                var other = socket()) {
            write(socket, post(event()));
            later.heard.take().run();
            later.asked.await();

            write(other, "GET /problemen/storing HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(readHead(other.getInputStream())).startsWith("http/1.1 200");

            later.known.countDown();
            assertThat(readHead(socket.getInputStream())).startsWith("http/1.1 202");
        }
    }

    @Test
    void theEndOfACallIsAskedForAlsoWhenItsSenderIsGone() throws Exception {
        var later = later(true);
        later.known.countDown();
        Runnable then;
        try (var socket = socket()) {
            write(socket, post(event()));
            then = later.heard.take();
        }
        then.run();

        assertThat(later.asked.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsUnderWayIsAnsweredBeforeThePortEnds() throws Exception {
        var later = later(true);
        later.known.countDown();
        try (var idle = socket();
                var socket = socket()) {
            write(idle, "GET /problemen/storing HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(readHead(idle.getInputStream())).startsWith("http/1.1 200");
            write(socket, post(event()));
            var then = later.heard.take();
            var ending = Thread.ofVirtual().start(exchange::close);
            assertThat(idle.getInputStream().read()).isEqualTo(-1); // who waits for nothing is sent away first
            then.run();

            assertThat(readHead(socket.getInputStream()))
                    .startsWith("http/1.1 202")
                    .contains("connection: close");
            ending.join();
        }
    }

    @Test
    void requestsThatComeAtOnceAreAnsweredInTheirOrder() throws Exception {
        try (var socket = socket()) {
            var page = "GET /problemen/storing HTTP/1.1\r\nHost: localhost\r\n\r\n";
            write(socket, post(event()) + page + post(event()) + page);

            var in = socket.getInputStream();
            assertThat(readHead(in)).startsWith("http/1.1 202");
            assertThat(readHead(in)).startsWith("http/1.1 200");
            assertThat(readHead(in)).startsWith("http/1.1 202");
            assertThat(readHead(in)).startsWith("http/1.1 200");
        }
    }

    @Test
    void takesARequestByteForByte() throws Exception {
        try (var socket = socket()) {
            for (var one : post(event()).getBytes(StandardCharsets.UTF_8)) {
                socket.getOutputStream().write(one);
            }

            assertThat(readHead(socket.getInputStream())).startsWith("http/1.1 202");
        }
    }

    @Test
    void saysGoOnToWhoAsksForItUnlessItIsNotLetIn() throws Exception {
        var head = "POST /v1/berichten HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cloudevents+json\r\n"
                + "Expect: 100-continue\r\nContent-Length: " + event().getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n";
        try (var socket = socket()) {
            write(socket, head);
            assertThat(new String(socket.getInputStream().readNBytes(17), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100 \r\n\r\n");
            write(socket, event());
            assertThat(readHead(socket.getInputStream())).startsWith("http/1.1 202");
        }
        exchange.rest.standing = Standings.Verdict.REVOKED;
        try (var socket = socket()) {
            write(socket, head);
            assertThat(readHead(socket.getInputStream()))
                    .startsWith("http/1.1 401")
                    .contains("connection: close");
        }
    }

    @Test
    void theBodyOfWhoIsNotLetInIsThrownAwayAndTheConnectionGoesOn() throws Exception {
        exchange.rest.standing = Standings.Verdict.REVOKED;
        try (var socket = socket()) {
            write(socket, post(event()));
            assertThat(readHead(socket.getInputStream()))
                    .startsWith("http/1.1 401")
                    .doesNotContain("close");
            exchange.rest.reset();
            write(socket, post(event()));
            assertThat(readHead(socket.getInputStream())).startsWith("http/1.1 202");
        }
        assertThat(exchange.rest.passed).hasSize(1);
    }

    @Test
    void nobodyIsWaitedForForEver() {
        var reception = new Reception(
                () -> {
                    throw new AssertionError();
                },
                new FrontDoor(
                        chain -> Standings.Verdict.GOOD,
                        new Throttle(new RateSettings(1, 1, 1, Duration.ZERO, Map.of()))),
                (party, status) -> {},
                new LogCall((party, path) -> java.util.Optional.empty()),
                Map.of());
        var house = House.with(reception, new Wire(Clock.systemUTC(), "1"), 1_024);

        var visit = new Visit(house, new EmbeddedChannel(), List.of());
        visit.begin();

        assertThat(visit.isOverdue(System.nanoTime())).isFalse();
        assertThat(visit.isOverdue(System.nanoTime() + Duration.ofSeconds(21).toNanos()))
                .isTrue();
    }

    private Later later(boolean settled) {
        var later = new Later();
        later.settled = settled;
        exchange.rest.underway = later;
        return later;
    }

    private static String event() {
        return Events.valid().toString();
    }

    private static String post(String body) {
        return "POST /v1/berichten HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cloudevents+json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private static void write(SSLSocket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private SSLSocket socket() throws IOException {
        var socket = (SSLSocket) exchange.pki
                .client(exchange.identity(GGZ))
                .getSocketFactory()
                .createSocket("localhost", exchange.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String readHead(InputStream in) throws IOException {
        return ExchangeTlsTest.readHead(in);
    }
}
