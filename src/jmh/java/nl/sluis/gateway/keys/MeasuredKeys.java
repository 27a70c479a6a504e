package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The gateway's own operations, under keys that nobody stores. */
public final class MeasuredKeys {
    private static final Secret KEY = Secret.random(new SecureRandom());

    private MeasuredKeys() {}

    public static SubjectKey subject() {
        return new OpenSubjectKey(new byte[16], YearMonth.of(2026, 11), new byte[40], KEY);
    }

    public static IndexHasher hasher() {
        return new HmacIndexHasher(KEY, Optional.empty(), KEY, Optional.empty());
    }

    public static DateOffsets dateOffsets() {
        return new HmacDateOffsets(KEY);
    }

    public static PayloadCipher payloads() {
        return new GcmPayloadCipher(
                new DayKeys() {
                    @Override
                    public Secret forSealing(LocalDate day) {
                        return KEY;
                    }

                    @Override
                    public Secret forOpening(LocalDate day) {
                        return KEY;
                    }
                },
                new SecureRandom());
    }
}
