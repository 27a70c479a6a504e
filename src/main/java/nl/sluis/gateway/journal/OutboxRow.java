package nl.sluis.gateway.journal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.keys.PayloadCipher.Sealed;
import nl.sluis.gateway.message.ConsentClaim;
import org.jspecify.annotations.Nullable;

/** A row of the outbox as the caller made it ready: its payload sealed under the key of its day. */
record OutboxRow(UUID id, LocalDate day, WaitingMessage message, Sealed payload) {
    byte @Nullable [] person() {
        return claim().map(claim -> claim.person().bytes()).orElse(null);
    }

    @Nullable
    String demand() {
        return claim().map(claim -> DemandJson.write(claim.demand())).orElse(null);
    }

    private Optional<ConsentClaim> claim() {
        return Optional.ofNullable(message.claim());
    }

    @Override
    public String toString() {
        return "OutboxRow[" + id + "]";
    }
}
