package nl.sluis.gateway.intake;

import java.util.concurrent.Executor;

/**
 * What every connection of the exchange port shares.
 *
 * @param workers     where a call is made: threads that may wait
 * @param longestBody in bytes
 */
record House(Reception reception, Wire wire, Executor workers, Overdue overdue, int longestBody, Closing closing) {
    /** With virtual threads: one that waits costs no thread of the system. */
    static House with(Reception reception, Wire wire, int longestBody) {
        return new House(
                reception,
                wire,
                Thread.ofVirtual().name("exchange-", 0)::start,
                new Overdue(),
                longestBody,
                new Closing());
    }
}
