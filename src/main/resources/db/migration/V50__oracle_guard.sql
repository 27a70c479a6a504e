-- Whom each sender named today, by a keyed hash whose key goes with the day. Dropped daily, with its key (OGK).
create table guard_person (
    day    date  not null,                    -- UTC
    sender text  not null,
    person bytea not null,                    -- HMAC(OGK[day], sender and BSN)
    primary key (day, sender, person)
) partition by range (day);

create table guard_count (
    day     date not null,
    sender  text not null,
    persons int  not null,
    primary key (day, sender)
);

-- Adds these persons and gives the number of all. The row of the sender is locked first, so that two nodes count one after
-- the other; a day that has no partition yet gets one.
create function sluis_guard_count(the_day date, the_sender text, the_persons bytea[]) returns int
    language plpgsql security definer set search_path = public as $$
declare
    added int;
    counted int;
begin
    if to_regclass('guard_person_' || to_char(the_day, 'YYYYMMDD')) is null then
        perform pg_advisory_xact_lock(1735750244, 1); -- "gard": two nodes see a new day at once
        execute format('create table if not exists guard_person_%s partition of guard_person for values from (%L) to (%L)',
            to_char(the_day, 'YYYYMMDD'), the_day, the_day + 1);
    end if;
    insert into guard_count (day, sender, persons) values (the_day, the_sender, 0) on conflict do nothing;
    perform 1 from guard_count where day = the_day and sender = the_sender for update;
    insert into guard_person (day, sender, person)
        select the_day, the_sender, person from unnest(the_persons) as person on conflict do nothing;
    get diagnostics added = row_count;
    update guard_count set persons = persons + added where day = the_day and sender = the_sender
        returning persons into counted;
    return counted;
end $$;

-- A node that was away for longer than a month leaves partitions behind; their keys are gone all the same.
create function sluis_guard_drop_before(the_day date) returns void
    language plpgsql security definer set search_path = public as $$
declare
    former text;
begin
    for back in 1..31 loop
        former := 'guard_person_' || to_char(the_day - back, 'YYYYMMDD');
        if to_regclass(former) is not null then
            execute 'drop table ' || former;
        end if;
    end loop;
    delete from guard_count where day < the_day;
end $$;

revoke execute on function sluis_guard_count(date, text, bytea[]), sluis_guard_drop_before(date) from public;
grant execute on function sluis_guard_count(date, text, bytea[]), sluis_guard_drop_before(date) to sluis_writer;
grant select on guard_person to sluis_writer;
