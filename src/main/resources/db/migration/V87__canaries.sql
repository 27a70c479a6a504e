-- A message that the gateway itself sends about somebody who does not exist, to see that the way is open: each of its entries
-- says so.
alter table outbox add column canary boolean not null default false;
