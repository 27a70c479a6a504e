package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Promise 5 of notices: whatever moment the gateway is killed at, everybody who got the data hears of it, once. */
class NoticeKillTest {
    private static final int ROUNDS = Integer.getInteger("kill.notices", 2);
    private static final String GGZ = "urn:nld:oin:00000099000000001000";
    private static final List<String> OINS =
            List.of("00000099000000002000", "00000099000000003000", "00000099000000004000");
    private static final List<String> PARTIES = List.of("uwv-voorbeeld", "gemeente-voorbeeld", "gemeente-anders");

    @Test
    void aNoticeGoesOnAfterAKillAndReachesEachRecipientOnce() throws Exception {
        var data = Files.createTempDirectory("sluis-notice-kill");
        var settings = List.of(Overlay.routes("notices"), "--sluis.notices.put-off=1s");
        try (var receiver = new Receiver();
                var gateway = new ChildGateway(data, receiver.port(), settings)) {
            gateway.awaitOpen();
            receiver.open(data.resolve("pki"));
            var person = Fiction.person();
            send(office(data, gateway), person);
            Wait.until(() -> receiver.got().size() == OINS.size());

            var moments = new Random(11);
            for (var round = 1; round <= ROUNDS; round++) {
                // When
                var office = office(data, gateway);
                var notice = Fiction.notice("rectificatie", GGZ, person);
                var reply = until202(() -> office.propagate(notice));
                new CountDownLatch(1).await(moments.nextInt(120), TimeUnit.MILLISECONDS);
                gateway.kill();
                gateway.restart();
                gateway.awaitOpen();

                // Then
                var view = done(office(data, gateway), reply.json().path("id").asText());
                assertThat(view.path("ontvangers")).hasSize(OINS.size());
                for (var party : PARTIES) {
                    assertThat(receiver.gotBy(party).stream()
                                    .filter(NoticeKillTest::isNotice)
                                    .map(Receiver.Got::idempotencyKey)
                                    .distinct())
                            .as("notices at %s", party)
                            .hasSize(round);
                }
            }
        }
    }

    private static boolean isNotice(Receiver.Got got) {
        return got.event().path("type").asText().equals("nl.sluis.rectificatie.v1");
    }

    private static void send(BackOffice office, String person) throws Exception {
        for (var oin : OINS) {
            var consent = Fiction.consent(person);
            consent.putObject("ontvanger").put("oin", "urn:nld:oin:" + oin);
            var unused = until202(() -> office.post("/v1/toestemmingen", "application/json", consent));
            var status = Fiction.message("09-status-ggz-uwv", person);
            status.put("ontvanger", "urn:nld:oin:" + oin);
            unused = until202(() -> office.send(status));
        }
    }

    /** As a back office does: what got no answer, or was not taken now, is sent again. */
    private static BackOffice.Reply until202(Callable<BackOffice.Reply> call) {
        var reply = new AtomicReference<BackOffice.Reply>();
        Wait.until(() -> {
            try {
                reply.set(call.call());
                return reply.get().status() == 202;
            } catch (IOException e) {
                return false; // it is still starting
            }
        });
        return reply.get();
    }

    private static BackOffice office(Path data, ChildGateway gateway) {
        return new BackOffice(data.resolve("pki"), "ggz-voorbeeld", gateway.port());
    }

    private static JsonNode done(BackOffice office, String id) throws IOException, InterruptedException {
        var path = "/v1/propagaties/" + id;
        Wait.until(() -> {
            try {
                return office.get(path).json().path("status").asText().equals("klaar");
            } catch (IOException e) {
                return false; // it is still starting
            }
        });
        return office.get(path).json();
    }
}
