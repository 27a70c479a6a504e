package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A day of the week that is drawn.
 *
 * @param height of its bar, of a hundred for the fullest day
 */
record WeekBar(Instant day, long delivered, long refused, int height) {
    static List<WeekBar> all(JsonNode days) {
        var most = days.valueStream()
                .mapToLong(day -> day.path("delivered").asLong())
                .max()
                .orElse(0);
        return days.valueStream()
                .map(day -> new WeekBar(
                        LocalDate.parse(day.path("day").asText()).atTime(12, 0).toInstant(ZoneOffset.UTC),
                        day.path("delivered").asLong(),
                        day.path("refused").asLong(),
                        most == 0 ? 0 : (int) (day.path("delivered").asLong() * 100 / most)))
                .toList();
    }
}
