-- Why: money that was booked wrongly when it came into a fund, or went back, is put right on the word of two
-- officers.
create table capital_correction (
  correction_id varchar(80)  character set ascii collate ascii_bin not null,
  fund_id       varchar(80)  character set ascii collate ascii_bin not null,
  tranche_no    int          not null,
  withdrawal_id varchar(80)  character set ascii collate ascii_bin not null,
  source        varchar(20)  not null,
  moved_on      date         not null,
  booked_fen    bigint       not null,
  right_fen     bigint       not null,
  right_on      date,
  right_source  varchar(20)  not null,
  right_fund    varchar(80)  character set ascii collate ascii_bin not null,
  right_tranche int          not null,
  document      varchar(330) not null,
  proposed_by   varchar(80)  not null,
  proposed_on   date         not null,
  status        varchar(20)  not null,
  decided_by    varchar(80)  not null,
  decided_on    date,
  seq           bigint       not null,
  primary key (correction_id)
) engine=innodb;
create index ix_capital_correction_fund on capital_correction (fund_id, seq);

-- What is booked of the capital has a name of its own from now on: all that is read is computed anew from the
-- sealed log, at the first start.
truncate table account_turnover;
truncate table advance;
truncate table advance_authority;
truncate table advance_cap;
truncate table advance_line;
truncate table advance_month;
truncate table approval_stage;
truncate table arrears_case;
truncate table bank_entry;
truncate table bank_statement;
truncate table bankruptcy_estate;
truncate table cap_override;
truncate table case_account;
truncate table case_claim;
truncate table case_exhaustion;
truncate table case_step;
truncate table case_worker;
truncate table claim_act;
truncate table claim_cost;
truncate table claim_debtor;
truncate table claim_instalment;
truncate table claim_line;
truncate table claim_notice;
truncate table claim_pursuit;
truncate table delegation;
truncate table deposit_drawdown;
truncate table deposit_instrument;
truncate table deposit_made_good;
truncate table deposit_movement;
truncate table deposit_objection;
truncate table deposit_project;
truncate table disbursement;
truncate table disbursement_part;
truncate table employer_payment;
truncate table estate_class;
truncate table estate_entry;
truncate table estate_share;
truncate table exception_entry;
truncate table fund_book;
truncate table fund_day;
truncate table fund_earmark;
truncate table fund_freeze;
truncate table fund_movement;
truncate table fund_period;
truncate table fund_period_item;
truncate table fund_position;
truncate table fund_profile;
truncate table fund_promise;
truncate table fund_scheme;
truncate table fund_tranche;
truncate table fund_withdrawal;
truncate table held_receipt;
truncate table held_refund;
truncate table known_balance;
truncate table known_day;
truncate table log_day;
truncate table memo_entry;
truncate table memo_register;
truncate table payment_correction;
truncate table payment_notice;
truncate table payment_notice_line;
truncate table payment_notice_payment;
truncate table period_balance;
truncate table posting_closure;
truncate table projection_position;
truncate table pursuit_step;
truncate table recovery_account;
truncate table recovery_claim;
truncate table recovery_claim_account;
truncate table recovery_entry;
truncate table receipt_correction;
truncate table recovery_receipt;
truncate table tranche_book;
truncate table tranche_part;
truncate table tranche_standing;
truncate table tranche_use;
truncate table voucher;
truncate table voucher_correction;
truncate table voucher_line;
truncate table voucher_series;
truncate table wage_account;
truncate table wage_account_duty;
truncate table wage_account_movement;
truncate table wage_deposit;
truncate table wage_payroll;
truncate table wage_payroll_line;
truncate table worker_overpayment;
truncate table write_off;
truncate table write_off_condition;
