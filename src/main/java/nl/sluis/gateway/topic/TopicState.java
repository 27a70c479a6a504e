package nl.sluis.gateway.topic;

import nl.sluis.gateway.message.Oin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that a topic cannot be read, and once that it is read again: a line for each try would hide all others. */
final class TopicState {
    private static final Logger LOG = LoggerFactory.getLogger(TopicState.class);
    private final Oin party;
    private String trouble = "";

    TopicState(Oin party) {
        this.party = party;
    }

    void isRead() {
        if (!trouble.isEmpty()) {
            LOG.info("The topic of {} is read again", party);
            trouble = "";
        }
    }

    void isNot(Throwable why) {
        var name = why.getClass().getSimpleName();
        if (!name.equals(trouble)) {
            LOG.warn("The topic of {} is not read until its broker answers: {}", party, name);
            trouble = name;
        }
    }
}
