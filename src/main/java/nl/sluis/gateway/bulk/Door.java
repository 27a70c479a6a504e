package nl.sluis.gateway.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where requests are handed in. Safe between threads. */
@FunctionalInterface
public interface Door {
    /**
     * Hands it in until there is an answer.
     *
     * @param key by which the request is known again, however often it is sent
     * @throws FileRefusedException when there is none for too long, or one that no further line would change
     */
    LineOutcome send(String key, ObjectNode request);
}
