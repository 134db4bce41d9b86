-- Why: vouchers name an advance by the number under which officers know it, and pages look it up by that.
create index ix_advance_no on advance (advance_no);
