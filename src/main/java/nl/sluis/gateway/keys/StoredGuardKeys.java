package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.time.LocalDate;
import javax.sql.DataSource;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reveal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The OGK of each day, wrapped in the table {@code payload_key} as the keys of the payloads are. */
final class StoredGuardKeys implements GuardKeys {
    private final StoredDayKeys days;
    private final JdbcClient jdbc;
    private volatile @Nullable Made made;

    /** The last key that was used, made ready: that takes twice as long as to use it. */
    private record Made(Secret key, HmacKey ready) {}

    /** @param days of the kind OGK */
    StoredGuardKeys(StoredDayKeys days, DataSource writer) {
        this.days = days;
        this.jdbc = JdbcClient.create(writer);
    }

    @Override
    public KeyedHash person(LocalDate day, Oin sender, Bsn person) {
        var who = enc("sluis/guard/v1", sender.value(), "bsn", person.reveal(Reveal.PSEUDONYMISE));
        return new KeyedHash(ready(days.forSealing(day)).of(who));
    }

    private HmacKey ready(Secret key) {
        var known = made;
        if (known == null || known.key() != key) {
            known = new Made(key, new HmacKey(key));
            made = known;
        }
        return known.ready();
    }

    @Override
    public int dropBefore(LocalDate day) {
        days.forgetBefore(day);
        made = null;
        return jdbc.sql("select sluis_drop_guard_keys(?)")
                .param(day)
                .query(Integer.class)
                .single();
    }

    @Override
    public String toString() {
        return "GuardKeys[***]";
    }
}
