-- A message that was delivered waits no more: its row is deleted by the transaction that writes the entry of the delivery. A
-- row that is deleted makes no new version and no new index entry, and a day's table and indexes stay as small as what waits,
-- however much passes. That it was delivered, and when, stands in the log (audit_entry.about).
grant delete on outbox to sluis_writer;
