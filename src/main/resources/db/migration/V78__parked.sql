-- A parked message may be sent again some times, and ended by two persons.

alter table outbox add column resends smallint not null default 0;

-- Few rows, so cheap; the ages of what waits for a person are asked again and again.
create index outbox_parked on outbox (receiver, seq) where status = 'geparkeerd';

-- Who asked first that it ends. Goes with the answer of the second, or with the message.
create table outbox_discard (
    entry_id uuid        primary key,        -- of the acceptance: the id that its sender was given
    asked_by text        not null,
    asked_at timestamptz not null default now(),
    reason   text        not null            -- a code
);
grant select, insert, update, delete on outbox_discard to sluis_writer;
grant select on outbox_discard to sluis_reader;
