-- Everything that Sluis stores. No table holds a BSN, a name or an incoming message.
-- Run by the owner. The other roles get what they need and nothing more; the roles themselves are made before this runs.

-- ---------------------------------------------------------------- the log
create table log_shard (
    shard      int    primary key,
    origin     text   not null unique,        -- written once: the log's URL without scheme
    fence      bigint not null default 0,     -- every claim of the shard raises it
    next_index bigint not null default 0,     -- dense: one statement takes indexes and proves ownership
    last_t     bigint not null default 0,     -- ms since epoch; t never goes back
    cp_size    bigint,
    cp_root    bytea,
    cp_note    text,
    min_index  bigint not null default 0,
    state      text   not null default 'open' check (state in ('open', 'closed'))
);

create table audit_entry (
    shard     int    not null,
    idx       bigint not null,
    entry_id  uuid   not null,
    t         bigint not null,                -- ms since epoch
    type      text   not null,
    leaf      bytea  not null,                -- canonical JSON, at most 4,096 bytes, never rewritten
    leaf_hash bytea  not null,
    kid       bytea,                          -- null once shredded or past retention, with nonce and ct
    nonce     bytea,
    ct        bytea,
    primary key (shard, idx, t)
) partition by range (t);
create index audit_entry_id on audit_entry (entry_id);
create index audit_entry_kid on audit_entry (kid) where kid is not null;

create table audit_tile (
    shard  int    not null,
    level  int    not null,
    n      bigint not null,
    width  int    not null,
    hashes bytea  not null,
    primary key (shard, level, n)
);
create table audit_checkpoint (
    shard int    not null,
    size  bigint not null,
    note  text   not null,
    primary key (shard, size)
);

create table accepted (
    dup_key  bytea       primary key,         -- keyed hash of (source, id); neither stands here in clear
    digest   bytea       not null,
    shard    int         not null,
    idx      bigint      not null,
    entry_id uuid        not null,
    t        bigint      not null,
    expires  timestamptz not null
);
create index accepted_expires on accepted (expires);

-- ---------------------------------------------------------------- consent
create table consent (
    person_hash   bytea       not null,
    holder        text        not null,
    version       int         not null,
    decision      text        not null check (decision in ('toestemming', 'weigering', 'bezwaar', 'beperking', 'intrekking')),
    decided_by    text        not null,
    receiver_oin  text,                       -- null: any receiver in the role
    receiver_role text,                       -- null: any receiver
    purpose       text,                       -- null: any purpose
    scope         text,                       -- null: any scope
    categories    text[]      not null,       -- empty: any category
    valid_from    date,
    valid_to      date,                       -- the last day on which it holds
    evidence_ref  text,
    evidence_form text,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    entry_id      uuid        not null,
    primary key (person_hash, holder, version)
);
create table consent_head (
    person_hash bytea not null,
    holder      text  not null,
    version     int   not null,
    primary key (person_hash, holder)
);

-- ---------------------------------------------------------------- keys
create table key_material (
    kind    text        not null,
    id      text        not null,
    kek     int         not null,             -- version of the KEK that wraps it
    wrapped bytea       not null,
    state   text        not null default 'active' check (state in ('active', 'disabled')),
    created timestamptz not null default now(),
    primary key (kind, id)
);
create table payload_key (
    kind    text  not null,                   -- DPK or OGK
    day     date  not null,
    kek     int   not null,
    wrapped bytea not null,
    primary key (kind, day)
);
create table subject_key (
    row_key bytea not null,                   -- keyed hash of the person, or of the system and the month
    class   text  not null,
    kid     bytea not null,
    aek     text  not null,                   -- the month of the key that wraps it
    wrapped bytea not null,
    primary key (row_key, class)
);
create table aek_current (
    only_row boolean primary key default true check (only_row),
    month    text    not null
);
create table relationship (
    receiver text not null,
    scope    text not null,
    epoch    int  not null,
    primary key (receiver, scope)
);

-- ---------------------------------------------------------------- the outbox
create sequence outbox_seq;
create table outbox (
    id            uuid        not null,       -- random; also the receiver's Idempotency-Key
    day           date        not null,       -- UTC day of acceptance; the payload key is of this day
    seq           bigint      not null default nextval('outbox_seq'),
    entry_id      uuid        not null,
    region        text        not null,
    type          text        not null,
    sender        text        not null,
    receiver      text        not null,
    receiver_role text        not null,
    order_key     bytea       not null,       -- never leaves the database
    rule          text,
    person_hash   bytea,                      -- consent head; cleared with the payload
    demand        jsonb,                      -- what the consent must say; nothing about the person
    valid_until   timestamptz not null,
    status        text        not null default 'aanvaard',
    status_since  timestamptz not null default now(),
    attempts      int         not null default 0,
    due           timestamptz not null default now(),
    lease         uuid,
    lease_until   timestamptz,
    primary key (id, day)                     -- the id first: a day is one partition, and statements bound it by a range
) partition by range (day);
-- live = not yet at rest. Heads of line are found by this index alone.
create index outbox_line on outbox (order_key, seq) where status in ('aanvaard', 'wachtend', 'geparkeerd');
-- Each receiver is a lane of its own: what may be tried, oldest first, and what is to be tried again, soonest first.
create index outbox_lane on outbox (receiver, seq) where status in ('aanvaard', 'wachtend');
create index outbox_due on outbox (receiver, due) where status = 'wachtend';
create index outbox_entry on outbox (entry_id);

create table outbox_payload (
    id    uuid  not null,
    day   date  not null,
    nonce bytea not null,
    ct    bytea not null,
    primary key (id, day)
) partition by range (day);

-- ---------------------------------------------------------------- partitions
-- Made ahead by whoever may call these functions; a missing one makes the insert fail, and the gateway answer 503.
create function sluis_make_partitions(from_day date, to_day date) returns void
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
                || ' with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 25000, autovacuum_vacuum_cost_delay = 0)',
                suffix, d, d + 1);
        end if;
        d := d + 1;
    end loop;
    m := date_trunc('month', from_day)::date;
    while m <= to_day loop
        suffix := to_char(m, 'YYYYMM');
        if to_regclass('audit_entry_' || suffix) is null then
            execute format('create table audit_entry_%s partition of audit_entry for values from (%s) to (%s)',
                suffix,
                (extract(epoch from m at time zone 'UTC') * 1000)::bigint,
                (extract(epoch from (m + interval '1 month') at time zone 'UTC') * 1000)::bigint);
        end if;
        m := (m + interval '1 month')::date;
    end loop;
end $$;

create function sluis_drop_outbox_day(the_day date) returns void
    language plpgsql security definer set search_path = public as $$
begin
    execute format('drop table if exists outbox_payload_%s', to_char(the_day, 'YYYYMMDD'));
    execute format('drop table if exists outbox_%s', to_char(the_day, 'YYYYMMDD'));
    delete from payload_key where day = the_day;
end $$;

-- ---------------------------------------------------------------- who may do what
revoke all on all tables in schema public from public;
revoke execute on function sluis_make_partitions(date, date), sluis_drop_outbox_day(date) from public;

grant usage on schema public to sluis_writer, sluis_reader, sluis_retention;
grant select, insert on audit_entry, audit_checkpoint to sluis_writer;          -- and nothing else: entries are for ever
grant select, insert, update on log_shard, audit_tile to sluis_writer;
grant select, insert on accepted, consent to sluis_writer;
grant select, insert, update on consent_head, aek_current to sluis_writer;
grant select, insert on key_material, payload_key, subject_key, relationship to sluis_writer;
grant select, insert, update on outbox to sluis_writer;
grant select, insert, delete on outbox_payload to sluis_writer;
grant usage on sequence outbox_seq to sluis_writer;
-- FOR SHARE needs the privilege to update; of these rows the writer only ever locks
grant update on subject_key to sluis_writer;

grant select on log_shard, audit_entry, audit_tile, audit_checkpoint, accepted, consent, consent_head, relationship, outbox
    to sluis_reader;

grant select on all tables in schema public to sluis_retention;
grant update (kid, nonce, ct) on audit_entry to sluis_retention;
grant delete on accepted, subject_key, payload_key to sluis_retention;
grant execute on function sluis_make_partitions(date, date), sluis_drop_outbox_day(date) to sluis_retention;
