package nl.sluis.gateway.journal;

import java.time.Duration;

/**
 * What every batch goes by.
 *
 * @param duplicateWindow for how long a message that comes again is known
 */
record BatchRules(ConsentGate gate, Duration duplicateWindow, TimeAgreement time) {}
