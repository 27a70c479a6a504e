-- Which set of routes, rules and parties this gateway worked with, and since when. The last row is the active one.
-- The entry set.activated is the proof; this is what a start looks at to know whether what it reads is older.
create table active_set (
    n              bigint      primary key generated always as identity,
    set_version    text        not null,
    policy_hash    text        not null,
    bundle_version bigint,                    -- null: rules that nobody signed, in development
    entry_id       uuid        not null,
    since          timestamptz not null
);
grant select, insert on active_set to sluis_writer;   -- what was active is never rewritten
grant select on active_set to sluis_reader, sluis_retention;
