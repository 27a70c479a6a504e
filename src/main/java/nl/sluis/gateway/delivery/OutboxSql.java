package nl.sluis.gateway.delivery;

/**
 * The statements on the outbox. Their plans are fixed: by index and nested loop, one generic plan, whatever the planner
 * knows of a table that is empty at noon and full a minute later.
 */
final class OutboxSql {
    static final String FIXED_PLANS = """
            set local plan_cache_mode = force_generic_plan;
            set local enable_seqscan = off;
            set local enable_bitmapscan = off;
            set local enable_hashjoin = off;
            set local enable_mergejoin = off;
            set local jit = off
            """;

    /** A row without a live one before it under the same key. Once true it stays true: lower numbers are never added. */
    private static final String HEAD = """
            not exists (select 1 from outbox b
                         where b.order_key = o.order_key and b.seq < o.seq
                           and b.status in ('aanvaard', 'wachtend', 'geparkeerd'))""";

    private static final String PAGE_IN_LANE = """
            select o.day, o.id, o.seq, o.order_key, %s as head, false as more
              from outbox o
             where o.receiver = ? and o.seq > ? and o.status in ('aanvaard', 'wachtend')
             order by o.receiver, o.seq
             limit ?
            """.formatted(HEAD);

    private static final String PAGE_DUE = """
            select o.day, o.id, o.seq, o.order_key, %s as head, false as more
              from outbox o
             where o.receiver = ? and o.status = 'wachtend' and o.due <= now()
               and (o.lease_until is null or o.lease_until <= now())
             order by o.receiver, o.due
             limit ?
            """.formatted(HEAD);

    private static final String PAGE_OF_KEYS = """
            select h.day, h.id, h.seq, h.order_key, true as head, true as more
              from unnest(?::bytea[]) as k(order_key)
             cross join lateral (select o.day, o.id, o.seq, o.order_key
                                   from outbox o
                                  where o.order_key = k.order_key and o.status in ('aanvaard', 'wachtend', 'geparkeerd')
                                  order by o.order_key, o.seq
                                  limit 1) h
            """;

    /** Three kinds of rows come back: claimed ones (with an id), those behind others (with a key), and one summary. */
    private static final String CLAIM = """
            with page as materialized (
            %s), mine as materialized (
                select o.day, o.id
                  from page p join outbox o on o.day = p.day and o.id = p.id
                 where p.head and o.status in ('aanvaard', 'wachtend') and o.due <= now()
                   and (o.lease_until is null or o.lease_until <= now())
                 order by o.seq
                 limit ?
                   for update of o skip locked
            ), claimed as (
                update outbox o set lease = ?, lease_until = now() + ? * interval '1 millisecond'
                  from mine m
                 where o.day = m.day and o.id = m.id
                returning o.*
            )
            select c.seq, c.order_key, c.id, c.day, c.entry_id, c.region, c.type, c.sender, c.receiver, c.receiver_role,
                   c.rule, c.person_hash, c.demand::text, c.attempts, c.valid_until <= now() as expired, x.nonce, x.ct
              from claimed c left join outbox_payload x on x.day = c.day and x.id = c.id
            union all
            select p.seq, p.order_key, null, null, null, null, null, null, null, null,
                   null, null, null, null, null, null, null
              from page p where p.more or not p.head
            union all
            select max(p.seq), null, null, null, null, null, null, null, null, null,
                   null, null, null, count(*), null, null, null
              from page p
             order by 1
            """;

    static final String CLAIM_IN_LANE = CLAIM.formatted(PAGE_IN_LANE);
    static final String CLAIM_DUE = CLAIM.formatted(PAGE_DUE);
    static final String CLAIM_HEADS = CLAIM.formatted(PAGE_OF_KEYS);

    static final String RETRY = """
            update outbox o
               set status_since = case when o.status = 'wachtend' then o.status_since else clock_timestamp() end,
                   status = 'wachtend', attempts = o.attempts + 1, lease = null, lease_until = null,
                   due = clock_timestamp() + k.delay * interval '1 millisecond'
              from unnest(?::date[], ?::uuid[], ?::uuid[], ?::bigint[]) as k(day, id, lease, delay)
             where o.day = k.day and o.id = k.id and o.lease = k.lease
            """;

    static final String RELEASE = """
            update outbox o set lease = null, lease_until = null
              from unnest(?::date[], ?::uuid[], ?::uuid[]) as k(day, id, lease)
             where o.day = k.day and o.id = k.id and o.lease = k.lease
            """;

    /** Every receiver for whom something waits, with the oldest, by skipping through the index. */
    static final String LANES = """
            with recursive lane as (
                (select o.receiver, o.entry_id from outbox o
                  where o.status in ('aanvaard', 'wachtend')
                  order by o.receiver, o.seq limit 1)
                union all
                select n.receiver, n.entry_id
                  from lane l cross join lateral (select o.receiver, o.entry_id from outbox o
                                                   where o.status in ('aanvaard', 'wachtend') and o.receiver > l.receiver
                                                   order by o.receiver, o.seq limit 1) n
            )
            select receiver, entry_id, clock_timestamp() as at from lane
            """;

    static final String STATUS = """
            select status, status_since from outbox where entry_id = ? and sender = ?
            """;

    private OutboxSql() {}
}
