-- Finding in the log, without an index on it: what each entry of some thousands says beside its person is kept once more, in one
-- sealed row, by which a search knows where to look. Made behind the writer, from the log alone: it may be deleted and is made anew.
create table log_block (
    id      uuid   primary key,               -- random; also the salt of its key
    shard   int    not null,
    first   bigint not null,                  -- index of its first entry; a block holds 4,096
    since   bigint not null,                  -- t of the oldest and of the newest entry in it, ms since epoch
    until   bigint not null,
    nonce   bytea  not null,
    ct      bytea  not null,
    unique (shard, first)
);
alter table log_block alter column ct set storage external;

-- From the key id of an entry to its key: without it every entry that is opened reads through the keys of all persons.
create index subject_key_kid on subject_key (kid);

grant select, insert on log_block to sluis_writer;
grant select, delete on log_block to sluis_retention;  -- what was shredded or pruned goes from its block too
