package nl.sluis.gateway.audit;

import java.util.Optional;

/** The newest published checkpoint of this node's own log: evidence against us, for whoever gets it. */
@FunctionalInterface
public interface Checkpoints {
    /** A signed note; empty until the first second of the log is over. */
    Optional<String> newest();
}
