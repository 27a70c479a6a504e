package nl.sluis.gateway.policy;

/** The retention class of the entry for each controller, by name. */
public record Retention(String source, String destination) {}
