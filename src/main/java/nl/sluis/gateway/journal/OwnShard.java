package nl.sluis.gateway.journal;

import nl.sluis.gateway.keys.NodeNumber;

/** The log that this node owns, and by which it is known among the nodes of its store. */
public record OwnShard(int number) implements NodeNumber {}
