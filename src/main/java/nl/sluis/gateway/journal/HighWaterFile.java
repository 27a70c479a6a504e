package nl.sluis.gateway.journal;

import java.nio.file.Path;

/** Where the one thing about a log is kept that is not in its database: how far it was sealed. */
public record HighWaterFile(Path path) {}
