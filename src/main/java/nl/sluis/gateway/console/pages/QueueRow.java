package nl.sluis.gateway.console.pages;

import java.time.Duration;
import java.time.Instant;

/**
 * A message that waits, for a row.
 *
 * @param age    since it was accepted
 * @param first  who asked that it be discarded; empty where nobody did
 */
record QueueRow(
        String id,
        String type,
        String region,
        String sender,
        String receiver,
        String status,
        Instant accepted,
        Duration age,
        Instant until,
        int failures,
        int resends,
        int behind,
        String first) {
    public boolean parked() {
        return status.equals("geparkeerd");
    }
}
