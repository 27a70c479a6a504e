package nl.sluis.gateway.consent;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;
import nl.sluis.gateway.journal.RoundTrip;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;

/**
 * Locks and judges for a batch that changes nothing in the register. Three statements, sent together and run one after the
 * other: the places of absent heads are held, then the heads that are there are locked, then the versions are read.
 *
 * <p>Guarantee: that of {@link LockedRegister}. Each statement has a snapshot of its own, so what is read was committed
 * when the last lock was had.
 */
final class OneTrip {
    /** In the order of the keys. Under an offset the look at a head is never made a join: one is found by its primary key. */
    private static final String HOLD_ABSENT = """
            select pg_advisory_xact_lock_shared(a.key)
              from (select distinct k.key from unnest(?::bytea[], ?::text[], ?::bigint[]) as k(person_hash, holder, key)
                     where not exists (select from consent_head c
                                        where c.person_hash = k.person_hash and c.holder = k.holder offset 0)
                     order by k.key) a
            """;

    private static final String LOCK = "select count(*) from (" + Heads.locking("share") + ") locked";

    private OneTrip() {}

    /**
     * One state a claim, in their order, to be looked at after the trip.
     *
     * @param keys the heads of all persons and holders that the claims name
     */
    static Supplier<List<ConsentState>> ask(SortedSet<HeadKey> keys, List<ConsentClaim> claims, RoundTrip trip) {
        var persons = keys.stream().map(key -> key.person().bytes()).toArray(byte[][]::new);
        var holders = keys.stream().map(HeadKey::holder).toArray(String[]::new);
        var places = keys.stream()
                .mapToLong(key -> HeadKey.advisoryKey(key.person()))
                .toArray();
        var versions = new Versions();
        trip.query(HOLD_ABSENT, held -> {}, persons, holders, places);
        trip.query(LOCK, locked -> {}, persons, holders);
        trip.query(Versions.READ, versions::add, persons, holders);
        return () -> versions.judge(claims);
    }
}
