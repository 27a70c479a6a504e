package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A power cut in the middle of {@code rotate-kek}: the gateway starts, everything opens, and the same order finishes it. */
class KeyKillTest {
    private static final int[] MOMENTS = {400, 1_500, 3_000};

    @Test
    void aGatewayThatWasKilledWhileItsKekWasChangedStartsAndGoesOn() throws Exception {
        var data = Files.createTempDirectory("sluis-key-kill");
        try (var receiver = new Receiver();
                var gateway = ChildGateway.withKeystoresLikeOurs(data, receiver.port())) {
            gateway.awaitOpen();
            receiver.open(data.resolve("pki"));
            var person = Fiction.person();
            var office = new BackOffice(data.resolve("pki"), "ggz-voorbeeld", gateway.port());
            once(() -> office.post("/v1/toestemmingen", "application/json", Fiction.consent(person)));
            var first = once(() -> office.send(Fiction.application(person)));
            assertThat(first.status()).as(first.text()).isEqualTo(202);
            for (var moment : MOMENTS) {
                var order = CompletableFuture.runAsync(() -> rotate(data, gateway));
                pause(moment);
                gateway.kill();
                order.join();
                gateway.restart();
                gateway.awaitOpen();
                var message = Fiction.application(person);
                var accepted = once(() -> office.send(message));
                assertThat(accepted.status())
                        .as("after " + moment + " ms: " + accepted.text())
                        .isEqualTo(202);
                assertThat(office.send(message).receipt()).isEqualTo(accepted.receipt());
            }
            assertThat(rotate(data, gateway).exitCode()).isZero();
            assertThat(new KeyCommands(data, gateway.managementPort())
                            .give("status")
                            .out())
                    .contains("newest destroyed key: 2");
            Wait.until(() -> Ledger.waiting(data) == 0);
            assertThat(receiver.gotBy("uwv-voorbeeld")).hasSize(1 + MOMENTS.length);
        }
    }

    /** Whichever version it is at. */
    private static KeyCommands.Told rotate(Path data, ChildGateway gateway) {
        var keys = new KeyCommands(data, gateway.managementPort());
        var told = keys.give("rotate-kek", "--dry-run");
        var from = told.out().replaceAll("(?s).*destroys version (\\d+) of KEK.*", "$1");
        return keys.give("rotate-kek", "--confirm=rotate-kek " + from);
    }

    /** As a back office does: one that begins to serve says 503 until its routes and its log do. */
    private static BackOffice.Reply once(Callable<BackOffice.Reply> request) {
        var answer = new AtomicReference<BackOffice.Reply>();
        Wait.until(() -> {
            answer.set(request.call());
            return answer.get().status() != 503;
        });
        return answer.get();
    }

    private static void pause(int millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }
}
