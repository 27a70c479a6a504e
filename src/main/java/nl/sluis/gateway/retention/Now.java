package nl.sluis.gateway.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/** The time on which this node and PostgreSQL agree, in UTC. */
record Now(Instant instant) {
    LocalDate day() {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** What was written before this moment has been kept for as long. */
    Instant before(Period kept) {
        return instant.atZone(ZoneOffset.UTC).minus(kept).toInstant();
    }

    Instant before(Duration kept) {
        return instant.minus(kept);
    }
}
