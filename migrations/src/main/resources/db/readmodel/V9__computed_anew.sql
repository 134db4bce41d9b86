-- Why: what V2 to V8 added is filled from events that may be older than these scripts; so all that is
-- read is computed anew from the sealed log, at the first start.
delete from projection_position;
delete from fund_position;
delete from fund_movement;
delete from fund_scheme;
delete from arrears_case;
delete from case_worker;
delete from case_claim;
delete from case_account;
delete from advance;
delete from advance_line;
delete from advance_cap;
delete from approval_stage;
delete from recovery_claim;
delete from recovery_receipt;
delete from voucher;
delete from voucher_line;
delete from voucher_series;
delete from advance_authority;
delete from account_turnover;
