-- Why: what debtors owe has to be told for any day: how much, since when it is due, in which stage it
-- was. So each fact about a claim stands here with its business date and its place in the sealed log,
-- and a day is read by folding what is dated up to it.

-- 往来单位: whoever owes, by its code, else by its exact name.
create table recovery_account (
  account_id varchar(40)  character set ascii collate ascii_bin not null,
  code       varchar(40)  not null,
  name       varchar(200) not null,
  first_seq  bigint       not null,
  primary key (account_id)
) engine=innodb;

-- 追偿明细账: amount_fen is what the entry adds to the principal owed, below zero where it takes off.
-- The columns that may be empty say what the entry changes about the claim; empty: nothing.
create table recovery_entry (
  seq           bigint       not null,
  line_no       int          not null,
  claim_id      varchar(80)  character set ascii collate ascii_bin not null,
  fund_id       varchar(80)  character set ascii collate ascii_bin not null,
  case_id       varchar(80)  character set ascii collate ascii_bin not null,
  account_id    varchar(40)  character set ascii collate ascii_bin not null,
  on_date       date         not null,
  kind          varchar(30)  not null,
  amount_fen    bigint       not null,
  received_fen  bigint       not null,
  channel       varchar(30)  not null,
  document      varchar(200) not null,
  note          varchar(400) not null,
  officer       varchar(80)  not null,
  debtor        varchar(200),
  due_on        date,
  limitation_on date,
  stage         varchar(30),
  primary key (seq, line_no)
) engine=innodb;
create index ix_recovery_entry_claim on recovery_entry (claim_id, on_date);
create index ix_recovery_entry_fund on recovery_entry (fund_id, on_date);
create index ix_recovery_entry_account on recovery_entry (account_id, on_date, seq, line_no);
create index ix_recovery_entry_case on recovery_entry (case_id, on_date);

-- On whose account a claim stands now.
create table recovery_claim_account (
  claim_id   varchar(80) character set ascii collate ascii_bin not null,
  account_id varchar(40) character set ascii collate ascii_bin not null,
  primary key (claim_id)
) engine=innodb;
create index ix_recovery_claim_account on recovery_claim_account (account_id);
