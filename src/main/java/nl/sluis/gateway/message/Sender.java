package nl.sluis.gateway.message;

import org.jspecify.annotations.Nullable;

/**
 * Who sends, as the client certificate says, and in which of its roles.
 *
 * @param onBehalfOf the party it acts for under a mandate, if any
 */
public record Sender(Oin oin, Role role, @Nullable Oin onBehalfOf) {}
