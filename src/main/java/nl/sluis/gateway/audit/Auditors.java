package nl.sluis.gateway.audit;

import nl.sluis.gateway.message.Oin;

/** Which parties may read all entries of the logs. */
@FunctionalInterface
public interface Auditors {
    boolean include(Oin party);
}
