-- Searches that a person keeps to ask again: filters from closed lists, never a person, an id or words of somebody's own. A person
-- who stops taking part keeps nothing for ever: what was kept two years ago goes when anybody keeps a search.
create table saved_search (
    id      uuid        primary key,
    person  text        not null,     -- who keeps it, by the name in people.yaml or of the identity provider
    filters text        not null,     -- JSON in the words of the call, members in the order of their names
    kept    timestamptz not null,
    unique (person, filters)
);
grant select, insert, delete on saved_search to sluis_writer;
