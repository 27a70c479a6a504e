package nl.sluis.gateway.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.sluis.gateway.keys.GuardKeys;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reveal;

/** A key of the guard for each day: the date is the key. */
final class DayKeys implements GuardKeys {
    private final List<LocalDate> dropped = new ArrayList<>();

    /** Before which days the keys were dropped, as often as that was asked. */
    List<LocalDate> dropped() {
        return dropped;
    }

    @Override
    public KeyedHash person(LocalDate day, Oin sender, Bsn person) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(day.toString().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var text = sender.value() + person.reveal(Reveal.PSEUDONYMISE);
            return new KeyedHash(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int dropBefore(LocalDate day) {
        dropped.add(day);
        return 1;
    }
}
