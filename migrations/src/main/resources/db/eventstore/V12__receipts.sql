-- Why: funds keep more figures than their snapshots know; they are made anew from their events.
delete from snapshot_event_entry where type = 'Fund';
