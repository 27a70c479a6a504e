package nl.sluis.gateway.policy;

import nl.sluis.gateway.message.NoteKey;

/**
 * Somebody with a signing key.
 *
 * @param key    its name is the person's
 * @param adopts whether this person is a privacy officer, and may adopt rules
 * @param office what this person is, for the refusal of one who may not: {@code fg}
 */
public record Signatory(NoteKey key, boolean adopts, String office) {}
