-- What a message costs PostgreSQL is mostly the rows and the index entries that it makes: fewer, and in order where they can be.

-- A row of the outbox is found by the entry of its acceptance: these ids come in the order of time, so that the newest page
-- of the index takes them. The random id is what the receiver sees, and nobody looks for a row by it.
drop index outbox_entry;
alter table outbox drop constraint outbox_pkey;
alter table outbox add primary key (entry_id, day);
alter table outbox alter column demand type text using demand::text;   -- written and read whole

alter table outbox_payload add column entry_id uuid;
update outbox_payload p set entry_id = o.entry_id from outbox o where o.day = p.day and o.id = p.id;
alter table outbox_payload drop constraint outbox_payload_pkey;
alter table outbox_payload drop column id;
alter table outbox_payload add primary key (entry_id, day);

-- An entry and a payload stay in one piece up to a page: one of two kilobytes would else be a second row in a second table.
do $$
declare
    part regclass;
begin
    for part in select inhrelid from pg_inherits where inhparent in ('audit_entry'::regclass, 'outbox_payload'::regclass) loop
        execute format('alter table %s set (toast_tuple_target = 8160)', part);
    end loop;
end $$;

create or replace function sluis_make_partitions(from_day date, to_day date) returns void
    language plpgsql security definer set search_path = public as $$
declare
    d date;
    m date;
    suffix text;
begin
    d := from_day;
    while d <= to_day loop
        suffix := to_char(d, 'YYYYMMDD');
        if to_regclass('outbox_' || suffix) is null then
            execute format('create table outbox_%s partition of outbox for values from (%L) to (%L)'
                || ' with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 25000,'
                || ' autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000, autovacuum_vacuum_cost_delay = 0)',
                suffix, d, d + 1);
            execute format('create table outbox_payload_%s partition of outbox_payload for values from (%L) to (%L)'
                || ' with (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 25000,'
                || ' autovacuum_vacuum_cost_delay = 0)',
                suffix, d, d + 1);
        end if;
        d := d + 1;
    end loop;
    m := date_trunc('month', from_day)::date;
    while m <= to_day loop
        suffix := to_char(m, 'YYYYMM');
        if to_regclass('audit_entry_' || suffix) is null then
            execute format('create table audit_entry_%s partition of audit_entry for values from (%s) to (%s)'
                || ' with (toast_tuple_target = 8160)',
                suffix,
                (extract(epoch from m at time zone 'UTC') * 1000)::bigint,
                (extract(epoch from (m + interval '1 month') at time zone 'UTC') * 1000)::bigint);
        end if;
        m := (m + interval '1 month')::date;
    end loop;
end $$;
