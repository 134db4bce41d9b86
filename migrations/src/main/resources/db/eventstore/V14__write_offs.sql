-- Why: a claim now knows what was written off of it. Snapshots from before do not.

delete from snapshot_event_entry where type = 'RecoveryClaim';
