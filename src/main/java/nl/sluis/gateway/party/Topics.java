package nl.sluis.gateway.party;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which topic is whose. A topic is one party's and has one use: whoever shared it would speak for, or read, another. */
final class Topics {
    private final Map<String, String> uses = new HashMap<>();

    /** @return why this party may not have the topics that it names */
    Optional<ConfigurationRefusedException> take(Party party, ConfigurationSpot row) {
        return Stream.concat(of(party.delivery()), party.intake().stream().flatMap(Topics::of))
                .map(topic -> take(topic, party.key(), row))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ConfigurationRefusedException> take(String topic, String key, ConfigurationSpot row) {
        var other = uses.putIfAbsent(topic, key);
        return other == null
                ? Optional.empty()
                : Optional.of(row.refused("the topic '" + topic + "' of '" + key + "' is one of '" + other
                        + "' already; a topic is one party's and has one use"));
    }

    /** The names alone: the same name in two clusters is one that somebody will mistake. */
    private static Stream<String> of(Delivery delivery) {
        return delivery instanceof Delivery.Kafka kafka ? Stream.of(kafka.topic()) : Stream.empty();
    }

    private static Stream<String> of(StreamIntake intake) {
        return Stream.of(intake.topic(), intake.answers());
    }
}
