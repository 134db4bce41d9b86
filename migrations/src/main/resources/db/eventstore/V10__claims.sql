-- Why: a claim now remembers each paid line, its debtors and what restarts its limitation. A snapshot
-- from before does not know them; without snapshots the claim is read from its events, which do.

delete from snapshot_event_entry where type = 'RecoveryClaim';
