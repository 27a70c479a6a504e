-- Corrections, erasures, restrictions and withdrawals, on their way to everybody who got the data.

-- What the entry is about: for the end of a delivery, the entry of the acceptance. Whether a message was delivered is then
-- found by index and for as long as the log is kept; the outbox forgets after some days.
alter table audit_entry add column about uuid;
create index audit_entry_about on audit_entry (about) where about is not null;

create table notice (
    entry_id   uuid        primary key,       -- its entry in the log; also the id under which its sender asks
    day        date        not null,          -- UTC day of acceptance; the payload key is of this day
    party      text        not null,          -- who told us, and whose messages are looked through
    type       text        not null,
    t          bigint      not null,          -- ms since epoch; only what was accepted before it counts
    nonce      bytea,                         -- content, in which persons and references are pseudonyms; cleared when done
    ct         bytea,
    state      text        not null default 'open' check (state in ('open', 'done', 'given-up')),
    since      timestamptz not null default now(),
    due        timestamptz not null default now()
);
create index notice_open on notice (due) where state = 'open';

-- What became of it at each recipient. Nothing about the person.
create table notice_copy (
    entry_id   uuid        not null references notice,
    receiver   text        not null,
    region     text        not null,
    role       text        not null,          -- in which the receiver received
    state      text        not null check (state in ('wacht', 'verzonden', 'niet-bereikt', 'niet-ontvangen')),
    message    uuid,                          -- the entry of the message that was sent
    reasons    text[]      not null default '{}',
    primary key (entry_id, receiver)
);

grant select, insert, update on notice, notice_copy to sluis_writer;
grant select on notice, notice_copy to sluis_reader;
grant select, delete on notice, notice_copy to sluis_retention;
