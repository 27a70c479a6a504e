-- Requests to know whose pseudonym it is. The request, with the pseudonym, is sealed under the key of its day and goes when it is
-- used or over; the person stands nowhere. What stays is what the FG reads: who asked why, who approved, what came of it.
create table reidentification (
    id          uuid        primary key,
    holder      text        not null,         -- whose pseudonym it is; also the party of who asks
    requester   text        not null,
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
    refused     int         not null default 0
);
create index reidentification_holder on reidentification (holder, created);

create table reidentification_approval (
    id        uuid        not null references reidentification,
    person    text        not null,
    signature bytea       not null,           -- Ed25519 over the request
    approved  timestamptz not null default now(),
    primary key (id, person)
);

-- Adds a request unless its party has asked as often within the last 24 hours as it may; two at once are counted one after the
-- other. What is over by then loses its content.
create function sluis_reidentification_add(
    the_id uuid, the_holder text, the_requester text, the_purpose text, the_basis text, the_case text,
    the_created timestamptz, the_expires timestamptz, the_day date, the_nonce bytea, the_ct bytea, most int) returns boolean
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock(1919248748, hashtext(the_holder)); -- "reid"
    update reidentification set nonce = null, ct = null where expires < the_created and ct is not null;
    if (select count(*) from reidentification
         where holder = the_holder and created > the_created - interval '24 hours') >= most then
        return false;
    end if;
    insert into reidentification (id, holder, requester, purpose, legal_basis, case_ref, created, expires, day, nonce, ct)
    values (the_id, the_holder, the_requester, the_purpose, the_basis, the_case, the_created, the_expires, the_day,
            the_nonce, the_ct);
    return true;
end $$;
revoke execute on function sluis_reidentification_add(
    uuid, text, text, text, text, text, timestamptz, timestamptz, date, bytea, bytea, int) from public;
grant execute on function sluis_reidentification_add(
    uuid, text, text, text, text, text, timestamptz, timestamptz, date, bytea, bytea, int) to sluis_writer;

grant select, insert, update on reidentification, reidentification_approval to sluis_writer;
grant select, delete on reidentification, reidentification_approval to sluis_retention;
