-- What leaves an entry leaves its block too, whoever takes it out: the block goes, and is made anew from what is left.
create function sluis_forget_block() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    delete from log_block where shard = old.shard and first = old.idx - old.idx % 4096;
    return null;
end $$;
revoke execute on function sluis_forget_block() from public;

-- Only where a body goes: an insert never asks.
create trigger audit_entry_forgotten after update of ct on audit_entry
    for each row when (old.ct is not null and new.ct is null) execute function sluis_forget_block();
