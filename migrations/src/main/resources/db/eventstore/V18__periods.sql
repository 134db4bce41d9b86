-- Why: a fund now knows its periods, a batch and a case what was corrected. A snapshot from before does
-- not; without snapshots they are read from their events.

delete from snapshot_event_entry where type in ('Fund', 'PaymentBatch', 'ArrearsCase', 'RecoveryClaim');
