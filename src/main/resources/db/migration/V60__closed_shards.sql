-- A log that was set back is closed for ever: what was last known of it, why, and which log told it.
alter table log_shard
    add column closed_size    bigint,         -- the last known checkpoint: size and root
    add column closed_root    bytea,
    add column closed_because text,
    add column told_in        int;            -- the log with the entry shard.closed about this one
