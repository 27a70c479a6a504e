package nl.sluis.gateway.custody;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.sluis.gateway.keys.Cohorts;
import nl.sluis.gateway.keys.KeyInventory.Key;

/** When a key is due for its next change: the table of rotation of cryptography.md §2. */
final class Rotation {
    private final Clock clock;

    Rotation(Clock clock) {
        this.clock = clock.withZone(ZoneOffset.UTC);
    }

    /** Empty for what changes on suspicion only, is destroyed, or goes by itself. */
    Optional<LocalDate> due(Key key) {
        if (key.destroyed().isPresent() || !key.state().equals("active")) {
            return Optional.empty();
        }
        var created = LocalDate.ofInstant(key.created(), ZoneOffset.UTC);
        return switch (key.kind()) {
            case "KEK", "RSK" -> Optional.of(created.plus(Period.ofYears(1)));
            case "LSK" -> Optional.of(created.plus(Period.ofYears(2)));
            case "PMK" -> Optional.of(created.plus(Period.ofYears(5)));
            case "RMK" -> Optional.of(Cohorts.due(Integer.parseInt(key.id())));
            case "AEK" -> Optional.of(YearMonth.parse(key.id()).plusMonths(1).atDay(1));
            default -> Optional.empty(); // AIK, IXK, DMK: on suspicion
        };
    }

    boolean isDue(LocalDate day) {
        return !LocalDate.now(clock).isBefore(day);
    }

    long ageInDays(Instant since) {
        return java.time.Duration.between(since, clock.instant()).toDays();
    }
}
