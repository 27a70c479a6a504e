package nl.sluis.gateway.policy;

/**
 * What must hold of every decision, whatever the rules say.
 *
 * @param sentence for people, in Dutch
 */
record Invariant(String id, Place place, String sentence, Check check) {}
