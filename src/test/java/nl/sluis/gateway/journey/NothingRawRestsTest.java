package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Promise 3: after messages that passed, were refused and were unreadable, nothing of a person is found anywhere. */
class NothingRawRestsTest {
    private static final List<String> SECRETS = List.of(
            "Zonneschijnsma", "Wilhelmijntje", "1987-04-23", "0687654321", "w.zonneschijnsma@post.example", "9876ZX");

    @Test
    void noValueOfAPersonIsFoundInDataLogsOrMetrics() throws Exception {
        var gateway = Gateway.shared();
        var secrets = new ArrayList<>(SECRETS);
        var found = new ArrayList<String>();
        var lines = listenedTo(() -> secrets.addAll(exchange(gateway)));
        for (var secret : secrets) {
            found.addAll(RawValues.in(gateway.data(), List.of(secret)));
            if (lines.stream().anyMatch(line -> holds(line, secret))) {
                found.add("the log");
            }
            for (var page : List.of("prometheus", "health", "info")) {
                if (Scrape.page(gateway, "/actuator/" + page).contains(secret)) {
                    found.add("the page " + page);
                }
            }
        }
        assertThat(found).as("places where a value of a person rests").isEmpty();
    }

    @AfterEach
    void whatWaitsIsDelivered() {
        var gateway = Gateway.shared();
        gateway.receiver().answers(delivery -> 204);
        Wait.until(() -> Ledger.underway(gateway.data()) == 0);
    }

    /** What is logged meanwhile. The gateway runs by now: a start makes the logging anew, and hears no listener of before. */
    private static List<ILoggingEvent> listenedTo(Callable<?> work) throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        try {
            LoggerFactory.getLogger(NothingRawRestsTest.class).warn("the first line");
            var unused = work.call();
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list).as("lines that were heard").isNotEmpty();
        return List.copyOf(lines.list);
    }

    /** Passed, refused, unreadable, and one that waits because its receiver is away. Gives the BSNs that took part. */
    private static List<String> exchange(Gateway gateway) throws Exception {
        var agreed = Fiction.person();
        var unknown = Fiction.person();
        var ggz = gateway.as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(agreed));
        var before = gateway.receiver().got().size();
        var passed = ggz.send(about(agreed));
        assertThat(passed.status()).isEqualTo(202);
        Wait.until(() -> gateway.receiver().got().size() > before);
        gateway.receiver().answers(delivery -> 503);
        assertThat(ggz.send(about(agreed)).status()).isEqualTo(202);
        assertThat(ggz.send(about(unknown)).status()).isEqualTo(403);
        var unreadable = about(agreed);
        ((ObjectNode) unreadable.path("data").path("betrokkene")).put("diagnose", "Zonneschijnsma 1987-04-23");
        assertThat(ggz.send(unreadable).status()).isEqualTo(400);
        return List.of(agreed, unknown);
    }

    private static ObjectNode about(String bsn) {
        var message = Fiction.application(bsn);
        ((ObjectNode) message.path("data").path("betrokkene"))
                .put("achternaam", "Zonneschijnsma")
                .put("voornamen", "Wilhelmijntje")
                .put("geboortedatum", "1987-04-23")
                .put("telefoon", "0687654321")
                .put("emailadres", "w.zonneschijnsma@post.example")
                .put("postcode", "9876ZX");
        return message;
    }

    private static boolean holds(ILoggingEvent line, String secret) {
        return line.getFormattedMessage().contains(secret)
                || (line.getThrowableProxy() != null
                        && String.valueOf(line.getThrowableProxy().getMessage()).contains(secret));
    }
}
