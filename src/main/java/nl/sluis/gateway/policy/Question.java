package nl.sluis.gateway.policy;

/** May a message go this way under these circumstances? Holds codes only, so it can be written down and asked again. */
public record Question(Flow flow, Circumstances circumstances) {}
