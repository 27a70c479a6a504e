-- As it was (V67), but for the locks. The month itself is locked first and waited for longer than deadlock_timeout (1 s), which is
-- when PostgreSQL tells an autovacuum of it to go away: after its bodies were emptied there mostly is one, and at half a second
-- it was never told. Only then the rows of the logs are locked, for which the journal's writer would have to wait.
create or replace function sluis_prune_month(the_month date) returns bigint
    language plpgsql security definer set search_path = public set lock_timeout = '2s' as $$
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
    execute 'lock table ' || part || ' in access exclusive mode';
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
