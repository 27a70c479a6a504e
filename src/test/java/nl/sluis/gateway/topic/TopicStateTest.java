package nl.sluis.gateway.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.TimeoutException;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TopicStateTest {
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(TopicState.class);
    private final TopicState state = new TopicState(new Oin("00000099000000001000"));

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    @Test
    void saysOncePerChangeThatATopicIsNotReadAndThatItIsAgain() {
        state.isRead();
        for (var tries = 0; tries < 20; tries++) {
            state.isNot(new TimeoutException());
        }
        state.isRead();
        state.isRead();
        state.isNot(new TimeoutException());

        assertThat(lines.list)
                .extracting(line -> line.getLevel() + " " + line.getFormattedMessage())
                .containsExactly(
                        "WARN The topic of 00000099000000001000 is not read until its broker answers: TimeoutException",
                        "INFO The topic of 00000099000000001000 is read again",
                        "WARN The topic of 00000099000000001000 is not read until its broker answers: TimeoutException");
    }
}
