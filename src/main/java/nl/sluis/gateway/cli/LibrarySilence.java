package nl.sluis.gateway.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * Libraries tell on standard output which version they are, or that a context which never ran was closed; the output of a
 * command is its answer alone, which a program may read. A command says itself what goes wrong; the gateway has its own log.
 */
final class LibrarySilence {
    private LibrarySilence() {}

    static void keep() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger all) {
            all.setLevel(Level.ERROR);
        }
    }
}
