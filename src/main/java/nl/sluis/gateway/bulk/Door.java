package nl.sluis.gateway.cli.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where requests are handed in. Safe between threads. */
interface Door {
    /**
     * Hands it in until there is an answer.
     *
     * @throws FileRefusedException when there is none for too long, or one that no further line would change
     */
    LineOutcome send(ObjectNode request);
}
