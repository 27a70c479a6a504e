-- Whether a set was made active by a person, or is what a start found in its folders: other nodes follow the word of a person.
alter table active_set drop constraint active_set_how_check;
alter table active_set add constraint active_set_how_check check (how in ('activated', 'started', 'rolled-back'));
