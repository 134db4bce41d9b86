-- Why: a fund now remembers which money paid what. A snapshot from before does not know it; without
-- snapshots the fund is read from its events, which do.

delete from snapshot_event_entry where type = 'Fund';
