package nl.sluis.gateway.delivery;

import nl.sluis.gateway.message.Oin;

/**
 * How much of a region waits for one receiver: numbers, and nothing about anybody.
 *
 * @param waiting accepted and not yet delivered
 * @param parked  waits for a person
 */
public record QueueCount(Oin receiver, long waiting, long parked) {}
