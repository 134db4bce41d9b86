-- Why: a question with two dates reads as many rows however long the history is and however many lines a
-- month has: balances in place of turnover in each copy, and the days of a month by the same steps.

drop table known_turnover;

-- The balances at the end of each month as they were known at a place of the log, after every so many
-- lines. A question reads one row of each account.
create table known_balance (
  fund_id    varchar(80) character set ascii collate ascii_bin not null,
  seq        bigint      not null,
  period     char(7)     not null,
  account    varchar(40) not null,
  debit_fen  bigint      not null,
  credit_fen bigint      not null,
  primary key (fund_id, seq, period, account)
) engine=innodb;

-- What was booked on each day between one copy and the next, by the place of the first of the two.
create table known_day (
  fund_id    varchar(80) character set ascii collate ascii_bin not null,
  on_date    date        not null,
  account    varchar(40) not null,
  after_seq  bigint      not null,
  debit_fen  bigint      not null,
  credit_fen bigint      not null,
  primary key (fund_id, on_date, account, after_seq)
) engine=innodb;

alter table fund_book add column last_copy_seq bigint not null default 0;

-- 已预留、待重发: what was promised on each day, in steps of the log; the books do not hold it.
create table fund_promise (
  fund_id      varchar(80) character set ascii collate ascii_bin not null,
  on_date      date        not null,
  step         bigint      not null,
  reserved_fen bigint      not null,
  awaiting_fen bigint      not null,
  primary key (fund_id, on_date, step)
) engine=innodb;

alter table fund_movement add column reserved_change_fen bigint not null default 0;
alter table fund_movement add column awaiting_change_fen bigint not null default 0;

-- At which place of the log a tranche came.
alter table fund_tranche add column seq bigint not null default 0;

-- What corrections of payments changed of the workers' claims of a case and its figures do not show yet.
alter table arrears_case add column correcting_fen bigint not null default 0;
