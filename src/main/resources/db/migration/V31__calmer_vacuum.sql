-- A table that only grows is young every day: PostgreSQL would vacuum it after each fifth that came, and read thirty thousand
-- of its pages for statistics after each tenth, which in the first hours is every few seconds. Nobody needs either so soon:
-- the writer's plans do not depend on statistics, a row of the outbox rests within its day, and what readers ask is found by
-- an index. So: no vacuum of the outbox because rows came, only because some died; statistics after many thousands.

do $$
declare
    part regclass;
begin
    for part in select inhrelid from pg_inherits where inhparent = 'outbox'::regclass loop
        execute format('alter table %s set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_threshold = 500000)', part);
    end loop;
    for part in select inhrelid from pg_inherits where inhparent = 'outbox_payload'::regclass loop
        execute format('alter table %s set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 0,'
            || ' autovacuum_analyze_threshold = 1000000000)', part);
    end loop;
    for part in select inhrelid from pg_inherits where inhparent = 'audit_entry'::regclass loop
        execute format('alter table %s set (autovacuum_vacuum_insert_threshold = 200000, autovacuum_analyze_threshold = 100000)', part);
    end loop;
end $$;

alter table accepted set (autovacuum_vacuum_insert_threshold = 200000, autovacuum_analyze_threshold = 200000);

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
                || ' autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 0,'
                || ' autovacuum_analyze_threshold = 500000, autovacuum_vacuum_cost_delay = 0)',
                suffix, d, d + 1);
            execute format('create table outbox_payload_%s partition of outbox_payload for values from (%L) to (%L)'
                || ' with (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 25000,'
                || ' autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 0,'
                || ' autovacuum_analyze_threshold = 1000000000, autovacuum_vacuum_cost_delay = 0)',
                suffix, d, d + 1);
        end if;
        d := d + 1;
    end loop;
    m := date_trunc('month', from_day)::date;
    while m <= to_day loop
        suffix := to_char(m, 'YYYYMM');
        if to_regclass('audit_entry_' || suffix) is null then
            execute format('create table audit_entry_%s partition of audit_entry for values from (%s) to (%s)'
                || ' with (toast_tuple_target = 8160, autovacuum_vacuum_insert_threshold = 200000,'
                || ' autovacuum_analyze_threshold = 100000)',
                suffix,
                (extract(epoch from m at time zone 'UTC') * 1000)::bigint,
                (extract(epoch from (m + interval '1 month') at time zone 'UTC') * 1000)::bigint);
        end if;
        m := (m + interval '1 month')::date;
    end loop;
end $$;
