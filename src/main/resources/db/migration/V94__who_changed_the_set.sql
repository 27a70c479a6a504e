-- Who brought a set into force, and what was refused and why, for whoever looks after the gateway: an operator opens no body of an
-- entry. The entries set.activated, set.rolled-back and set.refused are the proof.
alter table active_set
    add column person text;                    -- null: a start found it in its folders, or it is from before this was kept
create table set_refused (
    n           bigint      primary key generated always as identity,
    at          timestamptz not null,
    set_version text,                          -- null: what was read did not come as far as having one
    person      text        not null,
    reasons     text[]      not null,          -- as the entry has them: names and places, no value of a file
    entry_id    uuid        not null
);
grant select, insert on set_refused to sluis_writer;   -- what was refused is never rewritten
grant select on set_refused to sluis_reader, sluis_retention;
