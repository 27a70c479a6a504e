package nl.sluis.gateway.pseudonym;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Pseudonyms under known keys, as the worked examples and the second implementation have them; the year is 2027. */
final class KnownPseudonyms {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T10:00:00Z"), ZoneOffset.UTC);

    private KnownPseudonyms() {}

    static SivPseudonyms of(KnownMaster master, PinnedEpochs epochs) {
        return new SivPseudonyms(master, epochs, oneWay(), new SecureRandom());
    }

    static OneWayPseudonyms oneWay() {
        return new OneWayPseudonyms(new KnownCohorts(), CLOCK);
    }
}
