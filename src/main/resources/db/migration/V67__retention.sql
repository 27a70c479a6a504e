-- What ends by itself. All of it is done by the role sluis_retention, in small transactions, by one node at a time.

-- How far the bodies of each class were looked through in each log: the next index, and the time of the one before it.
create table retention_mark (
    shard int    not null,
    class text   not null,
    idx   bigint not null,
    t     bigint not null,
    primary key (shard, class)
);
-- What each log has already said in an entry of its own, so that a restart does not say it again: of a month of the log that
-- it goes, of other things that what is older than a day goes.
create table retention_told (
    shard int  not null,
    what  text not null,
    day   date not null,
    primary key (shard, what, day)
);
grant select, insert, update on retention_mark to sluis_retention;
grant select, insert, delete on retention_told to sluis_retention;
grant select on retention_mark, retention_told to sluis_reader;

-- Empties the bodies of a class that were written before a moment, in the order of the log, some at a time. Gives how many
-- entries were looked at, how many were emptied, and when the next one was written.
create function sluis_empty_bodies(the_shard int, the_class text, before_t bigint, most int,
        out looked int, out emptied int, out next_t bigint)
    language plpgsql security definer set search_path = public as $$
declare
    from_idx bigint;
    from_t bigint;
    last_idx bigint;
    last_t bigint;
begin
    select idx, t into from_idx, from_t from retention_mark where shard = the_shard and class = the_class for update;
    if not found then
        from_idx := 0;
        from_t := 0;
    end if;
    select count(*), max(e.idx), max(e.t) into looked, last_idx, last_t
      from (select idx, t from audit_entry
             where shard = the_shard and idx >= from_idx and t >= from_t and t < before_t order by idx limit most) e;
    if looked > 0 then
        update audit_entry e set kid = null, nonce = null, ct = null
          from subject_key k
         where e.shard = the_shard and e.idx between from_idx and last_idx and e.t between from_t and last_t
           and k.kid = e.kid and k.class = the_class;
        get diagnostics emptied = row_count;
        if emptied > 0 then -- what a search knew of them; the blocks are made anew without them
            delete from log_block where shard = the_shard and first between from_idx - 4095 and last_idx;
        end if;
        insert into retention_mark (shard, class, idx, t) values (the_shard, the_class, last_idx + 1, last_t)
            on conflict (shard, class) do update set idx = excluded.idx, t = excluded.t;
    else
        emptied := 0;
        last_idx := from_idx - 1;
        last_t := from_t;
    end if;
    if looked < most then
        select e.t into next_t from audit_entry e
         where e.shard = the_shard and e.idx > last_idx and e.t >= last_t order by e.idx limit 1;
    else
        next_t := last_t;
    end if;
end $$;

-- A key under which nothing stands any more goes too: what is left of a person is then nothing. Locked before it is looked
-- at, so that a batch that is about to write under it is either seen, or finds the key gone and makes another.
create function sluis_drop_unused_keys(after_row bytea, after_class text, most int,
        out looked int, out dropped int, out last_row bytea, out last_class text)
    language plpgsql security definer set search_path = public as $$
declare
    held bytea[];
begin
    select count(*), array_agg(k.kid), (array_agg(k.row_key order by k.row_key desc, k.class desc))[1],
           (array_agg(k.class order by k.row_key desc, k.class desc))[1]
      into looked, held, last_row, last_class
      from (select kid, row_key, class from subject_key where (row_key, class) > (after_row, after_class)
             order by row_key, class limit most for update) k;
    delete from subject_key k
     where k.kid = any (held) and not exists (select from audit_entry e where e.kid = k.kid);
    get diagnostics dropped = row_count;
end $$;

-- The end of a month of the log: its entries go, but for the up to 255 that share a tile with what stays, whose leaves
-- stay; the minimum index is raised; tiles and checkpoints that are wholly below it go (C2SP tlog-tiles, pruning). Refuses
-- while a body of the month, or an older one, is still there, and while an entry of it is not sealed.
create function sluis_prune_month(the_month date) returns bigint
    language plpgsql security definer set search_path = public set lock_timeout = '500ms' as $$
declare
    part text := 'audit_entry_' || to_char(the_month, 'YYYYMM');
    begins bigint := (extract(epoch from the_month at time zone 'UTC') * 1000)::bigint;
    ends bigint := (extract(epoch from (the_month + interval '1 month') at time zone 'UTC') * 1000)::bigint;
    log record;
    first_idx bigint;
    above bigint;
    minimum bigint;
    kept audit_entry[] := '{}';
    edge audit_entry[];
    removed bigint := 0;
begin
    if exists (select from audit_entry where t < ends and kid is not null) then
        raise exception 'bodies of this month, or an older one, are still there' using errcode = 'SL001';
    end if;
    for log in select shard, coalesce(cp_size, 0) as sealed from log_shard order by shard for update loop
        select min(idx), max(idx) + 1 into first_idx, above from audit_entry
         where shard = log.shard and t >= begins and t < ends;
        continue when above is null;
        if above > log.sealed then
            raise exception 'entries of this month are not sealed yet' using errcode = 'SL002';
        end if;
        minimum := above / 256 * 256;
        select coalesce(array_agg(e), '{}') into edge from audit_entry e
         where e.shard = log.shard and e.idx >= minimum and e.t >= begins and e.t < ends;
        kept := kept || edge;
        removed := removed + above - first_idx;
        update log_shard set min_index = minimum where shard = log.shard and min_index < minimum;
        delete from audit_entry where shard = log.shard and idx < minimum and t < begins;
        delete from audit_tile where shard = log.shard and level < 7 and ((n + 1) << (8 * (level + 1))) <= minimum;
        delete from audit_checkpoint where shard = log.shard and size < minimum;
        delete from log_block where shard = log.shard and first < above;
    end loop;
    execute 'truncate ' || part;
    insert into audit_entry select (unnest(kept)).*;
    return removed - cardinality(kept);
end $$;

-- Months that are over and empty. The parent is locked for it, so it waits for nobody and is tried again.
create function sluis_drop_empty_months(before_month date) returns int
    language plpgsql security definer set search_path = public set lock_timeout = '200ms' as $$
declare
    part record;
    any_row int;
    dropped int := 0;
begin
    for part in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
             where i.inhparent = 'audit_entry'::regclass and c.relname < 'audit_entry_' || to_char(before_month, 'YYYYMM')
             order by c.relname loop
        execute 'select 1 from ' || part.relname || ' limit 1' into any_row;
        if any_row is null then
            execute 'drop table ' || part.relname;
            dropped := dropped + 1;
        end if;
    end loop;
    return dropped;
end $$;

-- Whether nothing of a person with a holder decides any more: each version ended before this moment, by its own last day, by
-- being a refusal or a withdrawal, or by a later withdrawal of it; and none was recorded since.
create function sluis_consents_ended(the_person bytea, the_holder text, before timestamptz) returns boolean
    language sql stable security definer set search_path = public as $$
    select not exists (select from consent c where c.person_hash = the_person and c.holder = the_holder
        and (c.recorded_at >= before or not (
            coalesce(c.valid_to < (before at time zone 'UTC')::date, false)
            or c.decision in ('intrekking', 'weigering')
            or c.decision = 'toestemming' and exists (select from consent w
                where w.person_hash = c.person_hash and w.holder = c.holder and w.version > c.version
                  and w.decision = 'intrekking'
                  and (w.receiver_oin is null or w.receiver_oin is not distinct from c.receiver_oin)
                  and (w.receiver_role is null or w.receiver_role is not distinct from c.receiver_role)
                  and (w.purpose is null or w.purpose is not distinct from c.purpose)
                  and (w.scope is null or w.scope is not distinct from c.scope)
                  and (cardinality(w.categories) = 0
                       or cardinality(c.categories) > 0 and w.categories @> c.categories)))));
$$;

-- All of it or nothing: a withdrawal that went before what it withdrew would give the consent back. Looked at again once the
-- heads are locked, in a statement that sees what was committed meanwhile.
create function sluis_drop_ended_consents(before timestamptz, most int) returns int
    language plpgsql security definer set search_path = public as $$
declare
    persons bytea[];
    holders text[];
    dropped int := 0;
begin
    select array_agg(h.person_hash), array_agg(h.holder) into persons, holders
      from (select person_hash, holder from consent_head
             where sluis_consents_ended(person_hash, holder, before)
             order by person_hash, holder limit most for update skip locked) h;
    with ended as (
        delete from consent_head h using unnest(persons, holders) k (person_hash, holder)
         where h.person_hash = k.person_hash and h.holder = k.holder
           and sluis_consents_ended(h.person_hash, h.holder, before)
        returning h.person_hash, h.holder)
    delete from consent c using ended e where c.person_hash = e.person_hash and c.holder = e.holder;
    get diagnostics dropped = row_count;
    return dropped;
end $$;

-- A day of the outbox on which nothing waits any more, and of whose key nothing else needs: no open notice, no request that
-- may still be used.
create function sluis_outbox_day_rests(the_day date) returns boolean
    language sql stable security definer set search_path = public as $$
    select not exists (select from outbox where day = the_day and status in ('aanvaard', 'wachtend', 'geparkeerd'))
       and not exists (select from notice where day = the_day and ct is not null)
       and not exists (select from reidentification where day = the_day and ct is not null and expires > now());
$$;

-- Days of the oracle guard that a node left behind, however long ago.
create function sluis_drop_guard_days(before_day date) returns int
    language plpgsql security definer set search_path = public set lock_timeout = '200ms' as $$
declare
    part record;
    dropped int := 0;
begin
    for part in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
             where i.inhparent = 'guard_person'::regclass and c.relname < 'guard_person_' || to_char(before_day, 'YYYYMMDD') loop
        execute 'drop table ' || part.relname;
        dropped := dropped + 1;
    end loop;
    delete from guard_count where day < before_day;
    return dropped;
end $$;

revoke execute on function sluis_empty_bodies(int, text, bigint, int), sluis_drop_unused_keys(bytea, text, int),
    sluis_prune_month(date), sluis_drop_empty_months(date), sluis_drop_ended_consents(timestamptz, int),
    sluis_consents_ended(bytea, text, timestamptz),
    sluis_outbox_day_rests(date), sluis_drop_guard_days(date) from public;
grant execute on function sluis_empty_bodies(int, text, bigint, int), sluis_drop_unused_keys(bytea, text, int),
    sluis_prune_month(date), sluis_drop_empty_months(date), sluis_drop_ended_consents(timestamptz, int),
    sluis_outbox_day_rests(date), sluis_drop_guard_days(date) to sluis_retention;
grant select on guard_person, guard_count, active_set, key_life, relationship to sluis_retention;
