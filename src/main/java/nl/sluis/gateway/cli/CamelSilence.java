package nl.sluis.gateway.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Camel tells on standard output that a context which never ran was closed; a command's output is its answer alone. */
final class CamelSilence {
    private CamelSilence() {}

    static void keep() {
        if (LoggerFactory.getLogger("org.apache.camel") instanceof Logger camel) {
            camel.setLevel(Level.ERROR);
        }
    }
}
