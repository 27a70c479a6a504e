-- Who decided at which age; no date of birth stands in the register.
alter table consent
    add column age_group text check (age_group in ('onder-12', '12-15', '16-plus'));   -- null: not said

-- While the index key is changed a row moves to the hash under the new key when it is next looked up. Of a version that
-- stands, this is the one thing that the writer may change.
grant update (person_hash) on consent to sluis_writer;
