-- What leaves many entries at once leaves their blocks once: asked for each row, it would take longer than emptying it.
drop trigger audit_entry_forgotten on audit_entry;
drop function sluis_forget_block();

create function sluis_forget_blocks() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    delete from log_block b
     using (select distinct shard, idx - idx % 4096 as first from gone where ct is not null) g
     where b.shard = g.shard and b.first = g.first;
    return null;
end $$;
revoke execute on function sluis_forget_blocks() from public;

-- Entries are only ever updated to take their bodies out; an insert never asks.
create trigger audit_entry_forgotten after update on audit_entry
    referencing old table as gone for each statement execute function sluis_forget_blocks();
