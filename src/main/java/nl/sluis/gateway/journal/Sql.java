package nl.sluis.gateway.journal;

/** What the writer says to PostgreSQL. Columns travel as arrays, so the text of a statement is the same for any batch. */
final class Sql {
    /** PostgreSQL's clock, and what is known of these keys. */
    static final String KNOWN = """
            select (extract(epoch from clock_timestamp()) * 1000)::bigint, a.dup_key, a.digest, a.shard, a.idx, a.t
            from (values (1)) one left join accepted a on a.dup_key = any (?)""";

    static final String STORED = """
            select e.shard, e.entry_id, e.origin, e.idx, e.leaf_hash, e.t
            from unnest(?::int[], ?::bigint[], ?::bigint[]) k (shard, idx, t)
            cross join lateral (select e.*, s.origin from audit_entry e, log_shard s
                where e.shard = k.shard and e.idx = k.idx and e.t = k.t and s.shard = k.shard offset 0) e""";

    /** Never over a row that is there: then both stand, and who looks finds both. */
    static final String MOVE_KEYS = """
            update subject_key s set row_key = k.present
            from unnest(?::bytea[], ?::bytea[], ?::text[]) k (elsewhere, present, class)
            where s.row_key = k.elsewhere and s.class = k.class and not exists (
                select 1 from subject_key t where t.row_key = k.present and t.class = k.class)""";

    /**
     * Not for a message that is known. Not under the key of a month that was rotated away; where no month stands yet,
     * nothing was ever rotated.
     */
    static final String PROPOSE_KEYS = """
            insert into subject_key (row_key, class, kid, aek, wrapped)
            select k.row_key, k.class, k.kid, k.aek, k.wrapped
            from unnest(?::bytea[], ?::text[], ?::bytea[], ?::text[], ?::bytea[], ?::bytea[])
                k (row_key, class, kid, aek, wrapped, dup_key)
            where k.aek = coalesce((select month from aek_current for share), k.aek)
                and not exists (select from accepted a where a.dup_key = k.dup_key offset 0) on conflict do nothing""";

    /**
     * Locked, in the order in which they are given, so that nobody shreds a key while its entries are written. A subquery
     * that locks is never flattened: rows are found by the primary key.
     */
    static final String HOLD_KEYS = """
            select s.row_key, s.class, s.kid, s.aek, s.wrapped
            from unnest(?::bytea[], ?::text[]) k (row_key, class)
            cross join lateral (select s.* from subject_key s
                where s.row_key = k.row_key and s.class = k.class for key share) s""";

    /** The days of a batch bound what PostgreSQL makes ready: a statement that could touch a partition opens it. */
    private static final String DAYS = "%1$s.day between ?::date and ?::date";

    /**
     * The rows on which a lease still lives, of entries that were sealed with the key that holds. An array is made before the
     * rows are looked for, and each is found by its primary key. Entry and lease are compared as a pair: a join would compare
     * every row with every item.
     */
    private static final String LEASED = """
            where o.entry_id = any (array(select i.entry_id
                    from unnest(?::uuid[], ?::bytea[], ?::text[], ?::bytea[]) i (entry_id, row_key, class, kid)
                    where exists (select from subject_key s
                        where s.row_key = i.row_key and s.class = i.class and s.kid = i.kid offset 0)))
                and uuid_send(o.entry_id) || uuid_send(o.lease) = any (?) and %s
            returning o.entry_id""".formatted(DAYS.formatted("o"));

    /** A message that was delivered waits no more: its row goes, and the log says what became of it. */
    static final String SETTLE_DELIVERED = "delete from outbox o\n" + LEASED;

    /** A row at rest keeps nothing that was made from a person. */
    static final String SETTLE = """
            update outbox o set status = ?, status_since = clock_timestamp(), lease = null, lease_until = null,
                order_key = case when k.rests then ''::bytea else o.order_key end,
                rule = case when k.rests then null else o.rule end,
                person_hash = case when k.rests then null else o.person_hash end,
                demand = case when k.rests then null else o.demand end
            from (select ?::boolean as rests) k
            """ + LEASED;

    static final String ACCEPT = """
            insert into accepted (dup_key, digest, idx, entry_id, shard, t, expires)
            select k.*, ?, ?, to_timestamp(? / 1000.0)
            from unnest(?::bytea[], ?::bytea[], ?::bigint[], ?::uuid[]) k (dup_key, digest, idx, entry_id)""";

    /**
     * Density and fencing in one statement; a sequence would leave holes. Who lost the shard divides by zero: an error, and
     * the commit that was sent with it does not come to pass.
     */
    static final String TAKE_INDEXES = """
            with taken as (
                update log_shard set next_index = next_index + ?, last_t = ?
                where shard = ? and fence = ? and next_index = ? returning next_index)
            select 1 / count(*) from taken""";

    /** What {@link #TAKE_INDEXES} says to who lost the shard: division_by_zero. */
    static final String NOT_OURS = "22012";

    static final String COMMIT = "commit";

    static final String WRITE_ENTRIES = """
            insert into audit_entry (shard, t, idx, entry_id, type, leaf, leaf_hash, kid, nonce, ct, about)
            select ?, ?, k.* from unnest(?::bigint[], ?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],
                ?::bytea[], ?::uuid[]) k""";

    static final String WRITE_NOTICES = """
            insert into notice (t, entry_id, day, party, type, nonce, ct)
            select ?, k.entry_id, k.day::date, k.party, k.type, k.nonce, k.ct
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                k (entry_id, day, party, type, nonce, ct)""";

    /** Its {@code seq} comes from a sequence, in the order of the array: the order in which items came. */
    static final String WRITE_OUTBOX = """
            insert into outbox (id, day, entry_id, region, type, sender, receiver, receiver_role, order_key, rule,
                person_hash, demand, valid_until, canary)
            select k.id, k.day, k.entry_id, k.region, k.type, k.sender, k.receiver, k.receiver_role, k.order_key, k.rule,
                k.person_hash, k.demand, to_timestamp(k.valid_until / 1000.0), k.canary
            from unnest(?::uuid[], ?::date[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                ?::text[], ?::bytea[], ?::text[], ?::bigint[], ?::boolean[])
                k (id, day, entry_id, region, type, sender, receiver, receiver_role, order_key, rule, person_hash, demand,
                valid_until, canary)""";

    static final String WRITE_PAYLOADS = """
            insert into outbox_payload (entry_id, day, nonce, ct)
            select * from unnest(?::uuid[], ?::date[], ?::bytea[], ?::bytea[])""";

    static final String CLEAR_PAYLOADS = """
            delete from outbox_payload p where p.entry_id = any (?) and %s""".formatted(DAYS.formatted("p"));

    private Sql() {}
}
