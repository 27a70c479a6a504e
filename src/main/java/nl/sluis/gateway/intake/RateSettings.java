package nl.sluis.gateway.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import nl.sluis.gateway.message.Oin;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the door one party may take.
 *
 * @param perSecond calls, in the long run
 * @param burst     calls at once, after a quiet while
 * @param underway  calls that may be under way at once; the journal holds many times as many
 * @param hold      how long the answer to one that is too many is kept back: who sends without end waits at its own connection
 * @param parties   by OIN, calls per second of a party that may do more or less; its burst is twice as many
 */
record RateSettings(
        @Min(1) @Max(1_000_000) @DefaultValue("200") int perSecond,
        @Min(1) @Max(1_000_000) @DefaultValue("400") int burst,
        @Min(1) @Max(100_000) @DefaultValue("64") int underway,

        @NotNull @DurationMin @DurationMax(seconds = 5) @DefaultValue("500ms")
        Duration hold,

        @NotNull @DefaultValue Map<String, @Min(1) @Max(1_000_000) Integer> parties) {
    RateSettings {
        parties = Map.copyOf(parties);
        parties.keySet().forEach(RateSettings::requireOin);
    }

    /** A limit for one that is no OIN would hold for nobody. */
    private static void requireOin(String party) {
        var unused = new Oin(party);
    }

    int perSecondOf(Oin party) {
        return parties.getOrDefault(party.value(), perSecond);
    }

    int burstOf(Oin party) {
        var own = parties.get(party.value());
        return own == null ? burst : 2 * own;
    }
}
