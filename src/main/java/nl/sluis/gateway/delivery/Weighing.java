package nl.sluis.gateway.delivery;

import nl.sluis.gateway.message.ConsentClaim;

/** What delivery needs of the register when a person lets a message go: how much that person can have known. */
@FunctionalInterface
public interface Weighing {
    /** The number of the newest version at this claim's person and holder. */
    int newestVersion(ConsentClaim claim);
}
