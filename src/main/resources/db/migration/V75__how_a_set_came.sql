-- Whether a set was activated, or came back because the one after it was taken back. A start looks at it: what an operator
-- took back does not become active again by itself.
alter table active_set
    add column how text not null default 'activated' check (how in ('activated', 'rolled-back'));
