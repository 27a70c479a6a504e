package nl.sluis.gateway.journal;

import nl.sluis.gateway.message.KeyedHash;

/** @param key keyed hash of (source, id); @param digest keyed hash of these and the content */
public record DuplicateGuard(KeyedHash key, KeyedHash digest) {}
