package nl.sluis.gateway.delivery;

/**
 * The statements on the outbox for receivers that fetch. A row is found by its random id only among those that wait for
 * this receiver, oldest first: what was shown stands in front.
 */
final class InboxSql {
    /** A message waits seven days at most, and its day has begun before it came. */
    private static final String DAYS =
            "o.day >= (now() at time zone 'UTC')::date - 9 and o.day <= (now() at time zone 'UTC')::date + 1";

    private static final String WAITING = "o.receiver = ? and o.status in ('aanvaard', 'wachtend')";

    /** Where in the line a message stands; nothing for one that is not this receiver's or waits no more. */
    static final String PLACE = """
            select o.seq from outbox o where %s and %s and o.id = ? order by o.receiver, o.seq limit 1
            """.formatted(DAYS, WAITING);

    /** Shown, and not again for a while; of a row that another took since then nothing comes back. */
    static final String SHOWN = """
            update outbox o
               set status_since = case when o.status = 'wachtend' then o.status_since else clock_timestamp() end,
                   status = 'wachtend', attempts = o.attempts + 1, lease = null, lease_until = null,
                   due = clock_timestamp() + ? * interval '1 millisecond', relied = k.relied
              from unnest(?::date[], ?::uuid[], ?::uuid[], ?::text[]) as k(day, entry_id, lease, relied)
             where o.day = k.day and o.entry_id = k.entry_id and o.lease = k.lease and o.entry_id = any (?) and %s
            returning o.entry_id
            """.formatted(DAYS);

    /** What waits for this receiver under these ids, ours from now on. */
    static final String HOLD = """
            with mine as materialized (
                select o.day, o.entry_id from outbox o
                 where %1$s and %2$s and o.id = any (?)
                 order by o.receiver, o.seq
                 limit ?
                   for update
            )
            update outbox o set lease = ?, lease_until = now() + ? * interval '1 millisecond'
              from mine m
             where o.day = m.day and o.entry_id = m.entry_id and %1$s
            returning o.seq, o.order_key, o.id, o.day, o.entry_id, o.region, o.type, o.sender, o.receiver, o.receiver_role,
                      o.rule, o.person_hash, o.demand, o.attempts, o.canary, false as expired, null::bytea as nonce,
                      null::bytea as ct, o.relied
            """.formatted(DAYS, WAITING);

    private InboxSql() {}
}
