-- What a receiver that fetches was shown rests on versions of the register that must be told when it says that it has it,
-- perhaps to another node: holder, number and entry of each, as the entry of the delivery will have them. Nothing of the person.
alter table outbox add column relied text;
