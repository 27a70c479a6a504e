package nl.sluis.gateway.console;

import nl.sluis.gateway.audit.PublicKeys;

/** What the console asks of the log. */
@FunctionalInterface
interface LogReading {
    /** What an outsider needs to check us; no look at the log, so not itself an entry. */
    PublicKeys keys();
}
