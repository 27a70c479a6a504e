-- A month of the log as a partition of its own, also one that is over: what the generator of bench/log writes, and what a
-- retention job looks at, is a month.
create function sluis_make_log_month(the_month date) returns void
    language plpgsql security definer set search_path = public as $$
declare
    m date := date_trunc('month', the_month)::date;
    suffix text := to_char(m, 'YYYYMM');
begin
    if to_regclass('audit_entry_' || suffix) is null then
        execute format('create table audit_entry_%s partition of audit_entry for values from (%s) to (%s)'
            || ' with (toast_tuple_target = 8160, autovacuum_vacuum_insert_threshold = 200000,'
            || ' autovacuum_analyze_threshold = 100000)',
            suffix,
            (extract(epoch from m at time zone 'UTC') * 1000)::bigint,
            (extract(epoch from (m + interval '1 month') at time zone 'UTC') * 1000)::bigint);
    end if;
end $$;
revoke execute on function sluis_make_log_month(date) from public;
grant execute on function sluis_make_log_month(date) to sluis_retention;

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
        perform sluis_make_log_month(m);
        m := (m + interval '1 month')::date;
    end loop;
end $$;
