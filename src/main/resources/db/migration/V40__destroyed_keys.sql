-- What was destroyed stays destroyed: a key that stands here is never made again, and is taken out again when a keystore that
-- still holds it is put back.
create table key_destroyed (
    kind      text        not null,           -- AEK, RMK, PMK, KEK, IXK, AIK
    id        text        not null,
    destroyed timestamptz not null default clock_timestamp(),
    primary key (kind, id)
);
grant select, insert on key_destroyed to sluis_writer;
grant select on key_destroyed to sluis_reader, sluis_retention;

-- The key of the oracle guard goes with its day, long before the payloads of that day do.
create function sluis_drop_guard_keys(before_day date) returns int
    language plpgsql security definer set search_path = public as $$
declare
    dropped int;
begin
    delete from payload_key where kind = 'OGK' and day < before_day;
    get diagnostics dropped = row_count;
    return dropped;
end $$;
revoke execute on function sluis_drop_guard_keys(date) from public;
grant execute on function sluis_drop_guard_keys(date) to sluis_writer, sluis_retention;
