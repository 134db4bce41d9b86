-- Why: an effect and the key of its request were two rows, and the second was a third of what the server had to do
-- for a reservation. The last event of an effect now holds the key under which it was asked for, the digest of the
-- request, and the answer where it is more than an empty text; the hash of the event covers them. What was kept
-- before stays where it is and is found there.
alter table domain_event_entry
  add column key_digest binary(16),
  add column request_hash binary(32),
  add column answer mediumblob,
  add unique key uk_event_of_key (key_digest);
