package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.time.LocalDate;
import javax.sql.DataSource;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reveal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The OGK of each day, wrapped in the table {@code payload_key} as the keys of the payloads are. */
final class StoredGuardKeys implements GuardKeys {
    private final StoredDayKeys days;
    private final JdbcClient jdbc;

    /** @param days of the kind OGK */
    StoredGuardKeys(StoredDayKeys days, DataSource writer) {
        this.days = days;
        this.jdbc = JdbcClient.create(writer);
    }

    @Override
    public KeyedHash person(LocalDate day, Oin sender, Bsn person) {
        var who = enc("sluis/guard/v1", sender.value(), "bsn", person.reveal(Reveal.PSEUDONYMISE));
        return new KeyedHash(new HmacKey(days.forSealing(day)).of(who));
    }

    @Override
    public int dropBefore(LocalDate day) {
        days.forgetBefore(day);
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
