package nl.sluis.gateway.pseudonym;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.gateway.keys.GuardKeys;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;

/**
 * The guard over a table that the nodes share, with the persons of the day in memory before it: of somebody who was seen
 * here today a message costs one hash and one look, and the others are written down together, once a second.
 */
final class CountedPersons implements OracleGuard {
    private final GuardKeys keys;
    private final PersonTable table;
    private final OracleGuardSettings settings;
    private final GuardAlarm alarm;
    private final Clock clock;
    private volatile Day day;

    CountedPersons(GuardKeys keys, PersonTable table, OracleGuardSettings settings, GuardAlarm alarm, Clock clock) {
        this.keys = keys;
        this.table = table;
        this.settings = settings;
        this.alarm = alarm;
        this.clock = clock;
        this.day = new Day(today(), new ConcurrentHashMap<>());
    }

    private record Day(LocalDate date, Map<Oin, Tally> tallies) {
        Tally of(Oin sender) {
            return tallies.computeIfAbsent(sender, absent -> new Tally());
        }
    }

    @Override
    public Admission admit(Oin sender, Bsn person) {
        var now = current();
        var hash = keys.person(now.date, sender, person);
        var tally = now.of(sender);
        if (tally.knows(hash) || admitNew(now, sender, tally, hash)) {
            return Admission.ADMITTED;
        }
        alarm.stopped(now.date, sender, settings.personsPerDay());
        return Admission.OVER_THE_LIMIT;
    }

    private boolean admitNew(Day now, Oin sender, Tally tally, KeyedHash hash) {
        return tally.admit(hash, settings.personsPerDay(), table.of(now.date, sender));
    }

    /** Writes down whom this node counted since it last did; the table and the keys of former days go. */
    void write() {
        var now = current();
        now.tallies.forEach((sender, tally) -> {
            var persons = tally.write(table.of(now.date, sender));
            if (persons >= settings.alarmAt()) {
                alarm.many(now.date, sender, persons);
            }
        });
        table.dropBefore(now.date);
    }

    /** What was counted on another day and is not written down yet goes with that day. */
    private Day current() {
        var today = today();
        var known = day;
        if (known.date.equals(today)) {
            return known;
        }
        synchronized (this) {
            if (!day.date.equals(today)) {
                day = new Day(today, new ConcurrentHashMap<>());
            }
            return day;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
