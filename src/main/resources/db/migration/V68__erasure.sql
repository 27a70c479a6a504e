-- Requests to destroy what the log says of a person. The request names the person by the pseudonym of the asker's own party,
-- and is sealed under the key of its day; it goes when it is done or over. What stays is what the FG reads.
create table erasure (
    id          uuid        primary key,
    party       text        not null,         -- of who asks
    requester   text        not null,
    ground      text        not null,
    purpose     text        not null,
    legal_basis text        not null,
    case_ref    text        not null,
    created     timestamptz not null,
    expires     timestamptz not null,
    day         date        not null,         -- UTC day; the payload key is of this day
    nonce       bytea,
    ct          bytea,
    state       text        not null default 'unrecorded' check (state in ('unrecorded', 'open', 'performed')),
    performed   timestamptz,
    entries     bigint,                       -- how many lost their body
    refused     int         not null default 0
);
create index erasure_party on erasure (party, created);

create table erasure_approval (
    id        uuid        not null references erasure,
    person    text        not null,
    party     text        not null,           -- for which they approved
    signature bytea       not null,           -- Ed25519 over the request
    approved  timestamptz not null default now(),
    primary key (id, person)
);

-- Adds a request unless its party has asked as often within the last 24 hours as it may. What is over by then loses its
-- content.
create function sluis_erasure_add(
    the_id uuid, the_party text, the_requester text, the_ground text, the_purpose text, the_basis text, the_case text,
    the_created timestamptz, the_expires timestamptz, the_day date, the_nonce bytea, the_ct bytea, most int) returns boolean
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock(1702060404, hashtext(the_party)); -- "eras"
    update erasure set nonce = null, ct = null where expires < the_created and ct is not null;
    if (select count(*) from erasure where party = the_party and created > the_created - interval '24 hours') >= most then
        return false;
    end if;
    insert into erasure (id, party, requester, ground, purpose, legal_basis, case_ref, created, expires, day, nonce, ct)
    values (the_id, the_party, the_requester, the_ground, the_purpose, the_basis, the_case, the_created, the_expires, the_day,
            the_nonce, the_ct);
    return true;
end $$;
revoke execute on function sluis_erasure_add(
    uuid, text, text, text, text, text, text, timestamptz, timestamptz, date, bytea, bytea, int) from public;
grant execute on function sluis_erasure_add(
    uuid, text, text, text, text, text, text, timestamptz, timestamptz, date, bytea, bytea, int) to sluis_writer;
grant select, insert, update on erasure, erasure_approval to sluis_writer;
grant select, delete on erasure, erasure_approval to sluis_retention;

-- Holds these keys until the end of the transaction, so that nobody writes under one that is about to go.
create function sluis_hold_keys(the_kids bytea[]) returns void
    language plpgsql security definer set search_path = public set lock_timeout = '2s' as $$
begin
    perform 1 from subject_key where kid = any (the_kids) order by row_key, class for update;
end $$;
revoke execute on function sluis_hold_keys(bytea[]) from public;
grant execute on function sluis_hold_keys(bytea[]) to sluis_retention;

-- A day's key is needed as long as a request of that day may be used.
create or replace function sluis_outbox_day_rests(the_day date) returns boolean
    language sql stable security definer set search_path = public as $$
    select not exists (select from outbox where day = the_day and status in ('aanvaard', 'wachtend', 'geparkeerd'))
       and not exists (select from notice where day = the_day and ct is not null)
       and not exists (select from reidentification where day = the_day and ct is not null and expires > now())
       and not exists (select from erasure where day = the_day and ct is not null and expires > now());
$$;
