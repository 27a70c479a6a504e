package nl.sluis.gateway.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.StreamIntake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a reader for each topic that the parties in force have, and ends those that no party has any more. Of one thread. */
final class TopicReaders {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReaders.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private final Parties parties;
    private final Letterbox letterbox;
    private final SSLContext tls;
    private final Map<Topic, Running> readers = new HashMap<>();

    TopicReaders(Parties parties, Letterbox letterbox, SSLContext tls) {
        this.parties = parties;
        this.letterbox = letterbox;
        this.tls = tls;
    }

    private record Topic(Oin party, StreamIntake intake) {}

    private record Running(TopicReader reader, Thread thread) {}

    /** @return when to look again */
    Duration look() {
        var wanted = parties.all().stream()
                .flatMap(party -> party.intake().stream().map(intake -> new Topic(party.oin(), intake)))
                .collect(Collectors.toSet());
        end(readers.keySet().stream().filter(topic -> !wanted.contains(topic)).toList());
        wanted.stream().filter(topic -> !readers.containsKey(topic)).forEach(this::open);
        return LOOK;
    }

    /** What was taken before is recorded and answered. */
    void endAll() {
        end(List.copyOf(readers.keySet()));
    }

    private void open(Topic topic) {
        var reader = new TopicReader(topic.party(), new Broker(topic.intake(), tls), letterbox);
        // a thread of the platform: the client of Kafka holds locks while it waits
        var thread =
                Thread.ofPlatform().name("topic-" + topic.party()).daemon(true).start(reader);
        readers.put(topic, new Running(reader, thread));
        LOG.info("The topic {} of {} is read", topic.intake().topic(), topic.party());
    }

    private void end(List<Topic> topics) {
        var ending = new ArrayList<Running>();
        topics.forEach(topic -> ending.add(Objects.requireNonNull(readers.remove(topic))));
        ending.forEach(one -> one.reader().close());
        try {
            for (var one : ending) {
                one.thread().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
