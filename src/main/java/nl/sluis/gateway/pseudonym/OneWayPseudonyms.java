package nl.sluis.gateway.pseudonym;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import nl.sluis.gateway.keys.CohortMasters;
import nl.sluis.gateway.message.Identifier;

/**
 * P2: an identifier as a keyed hash that nobody turns back, once the key of its cohort is destroyed.
 *
 * <p>Honest limit: until then, some three and a half years after the cohort began, who holds the key finds the BSN behind a
 * P2 by trying all of them, in under a minute.
 *
 * <p>The construction is that of cryptography.md 3.2; new versions are forever once released.
 */
final class OneWayPseudonyms {
    private static final String PREFIX = "psh1.";
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final CohortMasters masters;
    private final Clock clock;

    OneWayPseudonyms(CohortMasters masters, Clock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException for a year that has not begun: its key would be there before anybody watches over it
     * @throws nl.sluis.gateway.keys.KeyDestroyedException when the key of the cohort is destroyed
     */
    String of(Cohort cohort, Identifier identifier) {
        if (cohort.startYear()
                > LocalDate.ofInstant(clock.instant(), NETHERLANDS).getYear()) {
            throw new IllegalArgumentException("no trajectory began in a year that is still to come");
        }
        var info = enc("sluis/psn/prf/v1", cohort.receiver().value(), cohort.scope());
        var input = enc(identifier.type().code(), Padding.wholeText(identifier));
        return PREFIX + ENCODER.encodeToString(masters.token(cohort.startYear(), info, input));
    }
}
