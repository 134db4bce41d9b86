-- Why: a claim keeps its receipts as they stand in the books, so that they can be put right.
delete from snapshot_event_entry where type = 'RecoveryClaim';
