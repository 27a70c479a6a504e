package nl.sluis.gateway.message;

/** Who receives, and in which role. */
public record Receiver(Oin oin, Role role) {}
