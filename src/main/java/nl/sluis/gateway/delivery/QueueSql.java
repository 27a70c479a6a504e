package nl.sluis.gateway.delivery;

/** The statements of who looks after what waits; rare, so that they need no plan of their own. */
final class QueueSql {
    private static final String LIVE = "('aanvaard', 'wachtend', 'geparkeerd')";

    static final String LIST = """
            select o.entry_id, o.region, o.type, o.sender, o.receiver, o.status, o.status_since, o.valid_until, o.attempts,
                   o.resends, d.asked_by, (select count(*) from outbox b
                                            where b.order_key = o.order_key and b.seq > o.seq and b.status in %1$s) as behind
              from outbox o left join outbox_discard d on d.entry_id = o.entry_id
             where o.status in %1$s and o.status = any (?) and o.receiver like ?
               and o.entry_id = coalesce(?::uuid, o.entry_id)
             order by o.seq
             limit ?
            """.formatted(LIVE);

    /** For seven days a second person may say yes; the oldest first. */
    static final String ASKED_TO_DISCARD = """
            select o.entry_id, o.region, o.type, o.sender, o.receiver, o.valid_until, d.asked_by, d.reason, d.asked_at
              from outbox_discard d join outbox o on o.entry_id = d.entry_id
             where o.status = 'geparkeerd' and d.asked_at > now() - interval '7 days' and o.sender like ?
             order by d.asked_at
             limit 200
            """;

    /** Takes hold of a parked row: nobody else does, and it cannot expire meanwhile. */
    static final String HOLD = """
            update outbox o set lease = ?, lease_until = now() + interval '30 seconds'
             where o.entry_id = ? and o.day between ? and ? and o.status = 'geparkeerd'
               and (o.lease_until is null or o.lease_until <= now())
            returning o.seq, o.order_key, o.id, o.day, o.entry_id, o.region, o.type, o.sender, o.receiver,
                      o.receiver_role, o.rule, o.person_hash, o.demand, o.attempts, o.canary, false as expired,
                      null::bytea as nonce, null::bytea as ct, o.resends
            """;

    /** Before it is let go: a new series of attempts. Without the entry it stays parked, and this one counts. */
    static final String COUNT_RESEND = """
            update outbox set resends = resends + 1, attempts = 0, due = now() where day = ? and entry_id = ? and lease = ?
            """;

    static final String LET_GO = """
            update outbox set lease = null, lease_until = null where day = ? and entry_id = ? and lease = ?
            """;

    static final String ASK = """
            insert into outbox_discard (entry_id, asked_by, reason) values (?, ?, ?)
            on conflict (entry_id) do update set asked_by = excluded.asked_by, asked_at = now(), reason = excluded.reason
            """;

    static final String ASKED =
            "select asked_by, reason from outbox_discard where entry_id = ? and asked_at > now() - interval '7 days'";

    static final String FORGET = "delete from outbox_discard where entry_id = ?";

    private QueueSql() {}
}
