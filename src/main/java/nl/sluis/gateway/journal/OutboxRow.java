package nl.sluis.gateway.journal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.keys.PayloadCipher.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox as the caller made it ready: its payload sealed under the key of its day.
 *
 * @param demand what the consent must say, as it is stored; null for a message about nobody
 */
record OutboxRow(
        UUID id,
        LocalDate day,
        WaitingMessage message,
        @Nullable String demand,
        Sealed payload) {
    static OutboxRow of(UUID id, LocalDate day, WaitingMessage message, Sealed payload) {
        var claim = message.claim();
        return new OutboxRow(id, day, message, claim == null ? null : DemandJson.write(claim.demand()), payload);
    }

    byte @Nullable [] person() {
        return Optional.ofNullable(message.claim())
                .map(claim -> claim.person().bytes())
                .orElse(null);
    }

    @Override
    public String toString() {
        return "OutboxRow[" + id + "]";
    }
}
