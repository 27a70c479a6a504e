package nl.sluis.gateway.delivery;

/**
 * The statements on the outbox, for sessions with the fixed plans of {@link
 * nl.sluis.gateway.journal.database.StoreRole#WRITER}.
 *
 * <p>Each names the days it is about, from the oldest with a live row until today: a statement that could touch a
 * partition makes ready to do so, which costs more than the few rows it then reads.
 */
final class OutboxSql {
    /**
     * Needs the oldest day with a live row; the other end is certain, an hour before midnight as an hour after it, for clocks
     * differ by less. So for most of a day it is one partition: three cost half as much again.
     */
    private static final String DAYS =
            "%1$s.day >= ? and %1$s.day <= ((now() + interval '1 hour') at time zone 'UTC')::date";

    private static final String DAYS_O = DAYS.formatted("o");

    /** Nobody has it now, and its time has come. */
    private static final String FREE = "o.due <= now() and (o.lease_until is null or o.lease_until <= now())";

    /** A row without a live one before it under the same key. Once true it stays true: lower numbers are never added. */
    private static final String HEAD = """
            not exists (select 1 from outbox b
                         where b.order_key = o.order_key and b.seq < o.seq and %s
                           and b.status in ('aanvaard', 'wachtend', 'geparkeerd'))""".formatted(DAYS.formatted("b"));

    private static final String PAGE_IN_LANE = """
            select o.entry_id, o.seq, o.order_key, %s as head, %s as free
              from outbox o
             where %s and o.receiver = ? and o.seq > ? and o.status in ('aanvaard', 'wachtend')
             order by o.receiver, o.seq
             limit ?
            """.formatted(HEAD, FREE, DAYS_O);

    private static final String PAGE_DUE = """
            select o.entry_id, o.seq, o.order_key, %s as head, true as free
              from outbox o
             where %s and o.receiver = ? and o.status = 'wachtend' and %s
             order by o.receiver, o.due
             limit ?
            """.formatted(HEAD, DAYS_O, FREE);

    /** Of each key the first, and whether there is another: then it is asked for again when the first came to rest. */
    private static final String PAGE_OF_KEYS = """
            select h.entry_id, h.seq, h.order_key, h.place = 1 as head, h.free
              from unnest(?::bytea[]) as k(order_key)
             cross join lateral (select o.entry_id, o.seq, o.order_key, o.status <> 'geparkeerd' and %s as free,
                                        row_number() over (order by o.order_key, o.seq) as place
                                   from outbox o
                                  where %s and o.order_key = k.order_key
                                    and o.status in ('aanvaard', 'wachtend', 'geparkeerd')
                                  order by o.order_key, o.seq
                                  limit 2) h
            """.formatted(FREE, DAYS_O);

    /**
     * Leases in one statement. Three kinds of rows come back: those that are now ours (with an id); those behind others (with
     * a key); and one summary, which says how far was looked and whether more could have been ours. Whether a row is free is asked twice: of what this statement sees, so that what is taken anyway
     * takes no place in the claim, and of the row as it stands when it is written. Who comes second waits for the first to
     * commit, which is one flush, and leaves out what it took; rows are written in the order of their ids, so that no two
     * wait for one another. An array is made before the rows are looked for, and a status behind an expression is no reason
     * to read an index of all that lives: each row is found by its primary key.
     */
    private static final String CLAIM = """
            with page as materialized (
            %1$s), chosen as materialized (
                select p.entry_id, p.seq from page p where p.head and p.free order by p.seq limit ?
            ), mine as (
                update outbox o set lease = ?, lease_until = now() + ? * interval '1 millisecond'
                 where o.entry_id = any (array(select c.entry_id from chosen c))
                   and %2$s and o.status || '' in ('aanvaard', 'wachtend') and %4$s
                returning o.*
            )
            select m.seq, m.order_key, m.id, m.day, m.entry_id, m.region, m.type, m.sender, m.receiver, m.receiver_role,
                   m.rule, m.person_hash, m.demand, m.attempts, m.canary, m.valid_until <= now() as expired, x.nonce, x.ct
              from mine m left join lateral (select y.nonce, y.ct from outbox_payload y
                                              where y.entry_id = m.entry_id and %3$s offset 0) x on true
            union all
            select p.seq, p.order_key, null, null, null, null, null, null, null, null,
                   null, null, null, null, null, null, null, null
              from page p where not p.head
            union all
            select case when l.more then l.seq else (select max(p.seq) from page p) end,
                   null, null, null, null, null, null, null, null, null,
                   null, null, null, (select count(*) from page p), null, l.more, null, null
              from (select c.seq, exists (select from page p where p.head and p.free and p.seq > c.seq) as more
                      from (select max(seq) as seq from chosen) c) l
             order by 1
            """;

    static final String CLAIM_IN_LANE = CLAIM.formatted(PAGE_IN_LANE, DAYS_O, DAYS.formatted("y"), FREE);
    static final String CLAIM_DUE = CLAIM.formatted(PAGE_DUE, DAYS_O, DAYS.formatted("y"), FREE);
    static final String CLAIM_HEADS = CLAIM.formatted(PAGE_OF_KEYS, DAYS_O, DAYS.formatted("y"), FREE);

    /** Once a while, over all that is live: what may wait is a matter of its rule, so no order of the rows tells it. */
    static final String CLAIM_EXPIRED = """
            with mine as materialized (
                select o.* from outbox o
                 where %1$s and o.status in ('aanvaard', 'wachtend', 'geparkeerd') and o.valid_until <= now()
                   and (o.lease_until is null or o.lease_until <= now())
                 order by o.order_key, o.seq
                 limit ?
                   for update skip locked
            ), leased as (
                update outbox o set lease = ?, lease_until = now() + ? * interval '1 millisecond'
                 where o.entry_id = any (array(select m.entry_id from mine m)) and %1$s
            )
            select m.seq, m.order_key, m.id, m.day, m.entry_id, m.region, m.type, m.sender, m.receiver, m.receiver_role,
                   m.rule, m.person_hash, m.demand, m.attempts, m.canary, true as expired, null::bytea as nonce, null::bytea as ct
              from mine m
            """.formatted(DAYS_O);

    static final String PULL_BACK = """
            update outbox o
               set due = least(o.due, clock_timestamp() + k.delay),
                   lease_until = case when o.lease_until is null then null
                                      else least(o.lease_until, clock_timestamp() + k.lease) end
              from (select ? * interval '1 millisecond' as delay, ? * interval '1 millisecond' as lease) k
             where %s and o.status in ('aanvaard', 'wachtend', 'geparkeerd')
               and (o.due > clock_timestamp() + k.delay or o.lease_until > clock_timestamp() + k.lease)
            """.formatted(DAYS_O);

    static final String PARKED_AGES = """
            select o.receiver, count(*), (extract(epoch from clock_timestamp() - min(o.status_since)) * 1000)::bigint
              from outbox o
             where %s and o.status = 'geparkeerd'
             group by o.receiver
            """.formatted(DAYS_O);

    static final String RETRY = """
            update outbox o
               set status_since = case when o.status = 'wachtend' then o.status_since else clock_timestamp() end,
                   status = 'wachtend', attempts = o.attempts + 1, lease = null, lease_until = null,
                   due = clock_timestamp() + k.delay * interval '1 millisecond'
              from unnest(?::date[], ?::uuid[], ?::uuid[], ?::bigint[]) as k(day, entry_id, lease, delay)
             where o.day = k.day and o.entry_id = k.entry_id and o.lease = k.lease and o.entry_id = any (?) and %s
            """.formatted(DAYS_O);

    static final String RELEASE = """
            update outbox o set lease = null, lease_until = null
              from unnest(?::date[], ?::uuid[], ?::uuid[]) as k(day, entry_id, lease)
             where o.day = k.day and o.entry_id = k.entry_id and o.lease = k.lease and o.entry_id = any (?) and %s
            """.formatted(DAYS_O);

    /** The oldest day with a live row, or the day of an hour ago: a day that is over since then gets no new rows. */
    static final String OLDEST_DAY = """
            select coalesce(min(d.day), ((now() - interval '1 hour') at time zone 'UTC')::date)
              from (select to_date(right(c.relname, 8), 'YYYYMMDD') as day
                      from pg_inherits i join pg_class c on c.oid = i.inhrelid
                     where i.inhparent = 'outbox'::regclass) d
             where d.day < ((now() - interval '1 hour') at time zone 'UTC')::date
               and (exists (select 1 from outbox o
                             where o.day = d.day and o.status in ('aanvaard', 'wachtend', 'geparkeerd')))
            """;

    /** Every receiver for whom something waits, with the oldest, by skipping through the index. */
    static final String LANES = """
            with recursive lane as (
                (select o.receiver, o.entry_id from outbox o
                  where %1$s and o.status in ('aanvaard', 'wachtend')
                  order by o.receiver, o.seq limit 1)
                union all
                select n.receiver, n.entry_id
                  from lane l cross join lateral (select o.receiver, o.entry_id from outbox o
                                                   where %1$s and o.status in ('aanvaard', 'wachtend')
                                                     and o.receiver > l.receiver
                                                   order by o.receiver, o.seq limit 1) n
            )
            select receiver, entry_id, clock_timestamp() as at from lane
            """.formatted(DAYS_O);

    /** The id of an entry tells its day. What was delivered is not here any more: that it was stands in the log. */
    static final String STATUS = """
            select o.status, o.status_since from outbox o
             where o.entry_id = ? and o.sender = ? and o.day between ? and ?
            union all
            select 'afgeleverd', to_timestamp(e.t / 1000.0) from audit_entry e
             where e.about = ? and e.type = 'delivered' and e.t >= ? and convert_from(e.leaf, 'UTF8')::json ->> 'from' = ?
             limit 1
            """;

    /** A message that waits for a person. The id of its entry tells its day. */
    static final String PARKED = """
            select o.seq, o.order_key, o.id, o.day, o.entry_id, o.region, o.type, o.sender, o.receiver, o.receiver_role,
                   o.rule, o.person_hash, o.demand, o.attempts, o.canary, false as expired, null::bytea as nonce,
                   null::bytea as ct
              from outbox o
             where o.entry_id = ? and o.day between ? and ? and o.status = 'geparkeerd'
               and (o.lease_until is null or o.lease_until <= now())
               for update skip locked
            """;

    /** Of a row that this transaction has locked. */
    static final String HOLD_PARKED = """
            update outbox set lease = ?, lease_until = now() + interval '30 seconds', demand = ?
             where day = ? and entry_id = ?
            """;

    private OutboxSql() {}
}
