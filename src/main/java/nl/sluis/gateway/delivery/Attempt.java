package nl.sluis.gateway.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PayloadCipher;

/** One attempt: opens the payload and has it carried. */
final class Attempt {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private final Carrier carrier;
    private final PayloadCipher cipher;
    private final Duration atMost;

    Attempt(Carrier carrier, PayloadCipher cipher, Duration atMost) {
        this.carrier = carrier;
        this.cipher = cipher;
        this.atMost = atMost;
    }

    /** @param relied the versions of consent on which it leaves */
    Fate of(Claimed row, List<ConsentCheck.Relied> relied) {
        if (row.leaseEnds() - System.nanoTime() < atMost.toNanos()) {
            return new Fate.Untried();
        }
        if (row.payload() == null) {
            return new Fate.Stuck("PAYLOAD_MISSING");
        }
        try {
            var payload = cipher.open(row.id(), row.receiver().oin(), row.day(), row.payload());
            return carry(
                    new Parcel(row.id(), row.region(), row.type(), row.receiver(), row.orderKey(), payload), relied);
        } catch (KeyUnavailableException unreadable) {
            return new Fate.Stuck("PAYLOAD_UNREADABLE");
        }
    }

    /** A carrier that breaks has perhaps delivered and perhaps not: the receiver knows the id when it comes again. */
    private Fate carry(Parcel parcel, List<ConsentCheck.Relied> relied) {
        try {
            return switch (carrier.carry(parcel)) {
                case Carrier.Carried.Delivered() -> new Fate.Delivered(relied);
                case Carrier.Carried.TryAgain(var why) -> new Fate.Failed(code(why));
                case Carrier.Carried.NotWanted(var _status) -> new Fate.Stuck("NOT_WANTED");
            };
        } catch (RuntimeException broken) {
            return new Fate.Failed("CARRIER_BROKEN");
        }
    }

    private static String code(String why) {
        var code = why.toUpperCase(Locale.ROOT).replace('-', '_');
        return CODE.matcher(code).matches() ? code : "OTHER";
    }
}
