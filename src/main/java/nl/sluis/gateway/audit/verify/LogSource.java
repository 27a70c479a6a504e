package nl.sluis.gateway.audit.verify;

import java.io.IOException;
import java.util.Optional;

/** A log to be read: a folder, or an address. */
@FunctionalInterface
public interface LogSource {
    /**
     * The bytes behind a path of C2SP tlog-tiles, such as {@code checkpoint} or {@code tile/0/000}; empty where there is
     * nothing, or nothing that we may see.
     */
    Optional<byte[]> read(String path) throws IOException;
}
