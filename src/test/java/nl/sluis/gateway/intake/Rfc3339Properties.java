package nl.sluis.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class Rfc3339Properties {
    /** From the second day of the year 1 until the last but one of 9999, so that no offset leads out of the four digits. */
    @Property
    void readsWhatJavaWrites(
            @ForAll @LongRange(min = -62_135_510_400L, max = 253_402_214_400L) long second,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
        var time = Instant.ofEpochSecond(second, nanos).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        assertThat(Rfc3339.read(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)))
                .isEqualTo(time.toInstant());
    }
}
