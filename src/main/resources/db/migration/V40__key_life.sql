-- When each key was made and when it was destroyed. What was destroyed stays destroyed: it is never made again, and is taken
-- out again when a keystore that still holds it is put back.
create table key_life (
    kind      text        not null,           -- KEK, AIK, IXK, AEK, RMK, PMK, OGK is not here: it goes with its day
    id        text        not null,
    created   timestamptz not null default clock_timestamp(),
    destroyed timestamptz,
    primary key (kind, id)
);
grant select, insert on key_life to sluis_writer;
grant update (destroyed) on key_life to sluis_writer;
grant select on key_life to sluis_reader, sluis_retention;

-- The oldest KEK under which a row may still be written. Raised in the transaction that rewraps all rows, so that a node
-- that has not heard of the new one yet cannot leave a row behind.
create table kek_current (
    only_row boolean primary key default true check (only_row),
    version  int     not null
);
grant select, insert, update on kek_current to sluis_writer;
grant update (kek, wrapped) on key_material, payload_key to sluis_writer;
grant update (state), delete on key_material to sluis_writer;

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

-- Which keys each node works with, by fingerprint. A change that all must know before the next step waits for them here.
create table key_node (
    shard int         primary key,
    state text        not null,
    seen  timestamptz not null default clock_timestamp()
);
grant select, insert, update, delete on key_node to sluis_writer;
grant select on key_node to sluis_reader;

-- IXK or AIK on its way from one key to the next: first all nodes read both, then they write the new one.
create table index_change (
    kind     text        primary key check (kind in ('IXK', 'AIK')),
    id       text        not null,            -- of the new key
    name     text        not null,            -- of the new key: a keyed hash of a fixed text
    prepared timestamptz not null default clock_timestamp(),
    switched timestamptz                      -- null: both are read, the former is written
);
-- The hashes that stood there at the switch. One that still has rows afterwards was not moved yet.
create table index_former (
    kind text  not null,
    hash bytea not null,
    primary key (kind, hash)
);
grant select, insert, update, delete on index_change to sluis_writer;
grant select, insert, delete on index_former to sluis_writer;
grant update (row_key) on subject_key to sluis_writer;

-- Where a receiver's pseudonyms of a scope are moved to another epoch, both open until the window ends.
alter table relationship add column former int;
alter table relationship add column former_until timestamptz;
grant update (epoch, former, former_until) on relationship to sluis_writer;

create table migration (
    id        uuid        primary key,
    receiver  text        not null,
    scope     text        not null,
    from_epoch int        not null,
    to_epoch  int         not null,
    days      int         not null,
    proposed_by text      not null,
    proposed  timestamptz not null default clock_timestamp(),
    opened_by text,                           -- somebody else than who proposed it
    opened    timestamptz,
    ends      timestamptz,
    batches   bigint      not null default 0,
    pairs     bigint      not null default 0
);
create unique index migration_one on migration (receiver, scope, from_epoch, to_epoch);
grant select, insert, update on migration to sluis_writer;
grant select on migration to sluis_reader;
