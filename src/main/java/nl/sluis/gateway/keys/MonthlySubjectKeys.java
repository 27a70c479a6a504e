package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Subject keys under the AEK of the month, in UTC, in which they are made. */
final class MonthlySubjectKeys implements SubjectKeys {
    private static final int KID_BYTES = 16;
    private final MonthKeys months;
    private final Clock clock;
    private final SecureRandom random;

    MonthlySubjectKeys(MonthKeys months, Clock clock, SecureRandom random) {
        this.months = months;
        this.clock = clock.withZone(ZoneOffset.UTC);
        this.random = random;
    }

    @Override
    public SubjectKey create() {
        var kid = new byte[KID_BYTES];
        random.nextBytes(kid);
        var month = YearMonth.now(clock);
        var key = Secret.random(random);
        var wrapped = key.lend(bytes -> KeyWrap.wrap(months.make(month), bytes));
        return new OpenSubjectKey(kid, month, wrapped, key);
    }

    @Override
    public SubjectKey open(byte[] kid, String month, byte[] wrapped) {
        var wrappedIn = monthOf(month);
        var monthKey = months.find(wrappedIn)
                .orElseThrow(() -> new KeyUnavailableException(
                        "the audit key AEK of " + wrappedIn + " is gone: what was written under it stays closed"));
        var bytes = KeyWrap.unwrap(monthKey, wrapped);
        try {
            return new OpenSubjectKey(kid, wrappedIn, wrapped, Secret.of(bytes));
        } catch (IllegalArgumentException e) {
            throw new KeyUnavailableException("a wrapped subject key does not hold 32 bytes", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static YearMonth monthOf(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new KeyUnavailableException("an audit key AEK is named by its month, such as 2026-11", e);
        }
    }

    @Override
    public String toString() {
        return "SubjectKeys[***]";
    }
}
