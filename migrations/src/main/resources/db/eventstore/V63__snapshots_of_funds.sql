-- Why: a fund now remembers what is booked of its capital, so that it can be put right. A snapshot from before
-- does not know it; without snapshots the fund is read from its events, which do.
delete from snapshot_event_entry where type = 'Fund';
