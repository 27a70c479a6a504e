-- Whether there is anything to be told of before it goes: looked at without a lock, since whoever tells it waits for the
-- journal, and the journal may wait for these rows.

-- The next keys in their order, and under how many of them nothing stands.
create function sluis_look_at_keys(after_row bytea, after_class text, most int,
        out looked int, out unused int, out last_row bytea, out last_class text)
    language sql stable security definer set search_path = public as $$
    select count(*)::int,
           count(*) filter (where not exists (select from audit_entry e where e.kid = k.kid))::int,
           (array_agg(k.row_key order by k.row_key desc, k.class desc))[1],
           (array_agg(k.class order by k.row_key desc, k.class desc))[1]
      from (select kid, row_key, class from subject_key where (row_key, class) > (after_row, after_class)
             order by row_key, class limit most) k;
$$;

create function sluis_any_consents_ended(before timestamptz) returns boolean
    language sql stable security definer set search_path = public as $$
    select exists (select from consent_head where sluis_consents_ended(person_hash, holder, before));
$$;

revoke execute on function sluis_look_at_keys(bytea, text, int), sluis_any_consents_ended(timestamptz) from public;
grant execute on function sluis_look_at_keys(bytea, text, int), sluis_any_consents_ended(timestamptz) to sluis_retention;
