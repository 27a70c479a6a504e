-- Where the entries of a trace stand, for one party: party and trace as 64 bits of a keyed hash. Written with the block of an
-- entry, behind the writer, from the log alone. It says that two entries of a party are in one trace, which the log says too
-- (audit_entry.about), and nothing of whom or what.
create table log_trace (
    tag   bigint not null,
    shard int    not null,
    idx   bigint not null,
    primary key (shard, idx, tag)
);
create index log_trace_tag on log_trace (tag);
grant select, insert on log_trace to sluis_writer;

-- Blocks are made anew from the log, now with the traces of their entries.
delete from log_block;

-- As it was (V69), and the traces of what went.
create or replace function sluis_forget_blocks() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    delete from log_block b
     using (select distinct shard, idx - idx % 4096 as first from gone where ct is not null) g
     where b.shard = g.shard and b.first = g.first;
    delete from log_trace t using gone g where g.ct is not null and t.shard = g.shard and t.idx = g.idx;
    return null;
end $$;

-- The key of blocks and traces has no entry under it, and is needed as long as they stand: it is no unused key (SystemSubjects.BLOCKS).
create function sluis_blocks_row() returns bytea
    language sql immutable as $$ select '\x11d6d69c82b843381e1d3542839036d4e57a1cac3c938ab6538a3531b6584dc7'::bytea $$;

create or replace function sluis_look_at_keys(after_row bytea, after_class text, most int,
        out looked int, out unused int, out last_row bytea, out last_class text)
    language sql stable security definer set search_path = public as $$
    select count(*)::int,
           count(*) filter (where k.row_key <> sluis_blocks_row()
                              and not exists (select from audit_entry e where e.kid = k.kid))::int,
           (array_agg(k.row_key order by k.row_key desc, k.class desc))[1],
           (array_agg(k.class order by k.row_key desc, k.class desc))[1]
      from (select kid, row_key, class from subject_key where (row_key, class) > (after_row, after_class)
             order by row_key, class limit most) k;
$$;

create or replace function sluis_drop_unused_keys(after_row bytea, after_class text, most int,
        out looked int, out dropped int, out last_row bytea, out last_class text)
    language plpgsql security definer set search_path = public as $$
declare
    held bytea[];
begin
    select count(*), array_agg(k.kid) filter (where k.row_key <> sluis_blocks_row()),
           (array_agg(k.row_key order by k.row_key desc, k.class desc))[1],
           (array_agg(k.class order by k.row_key desc, k.class desc))[1]
      into looked, held, last_row, last_class
      from (select kid, row_key, class from subject_key where (row_key, class) > (after_row, after_class)
             order by row_key, class limit most for update) k;
    delete from subject_key k
     where k.kid = any (held) and not exists (select from audit_entry e where e.kid = k.kid);
    get diagnostics dropped = row_count;
end $$;
