-- Why: a correction is a voucher of its own, red or blue, and stands beside what it puts right. The books
-- of a public body have a financial and a budget side. All read tables are computed anew.

alter table voucher add column red boolean not null default false;
alter table voucher add column source varchar(120) character set ascii collate ascii_bin not null default '';
create index ix_voucher_source on voucher (source);
alter table voucher_line add column book varchar(10) not null default 'FINANCIAL';
alter table account_turnover add column book varchar(10) not null default 'FINANCIAL';

-- Which voucher puts right which.
create table voucher_correction (
  voucher_id  bigint not null,
  original_id bigint not null,
  primary key (voucher_id, original_id)
) engine=innodb;
create index ix_voucher_correction_original on voucher_correction (original_id);

-- 更正: a payment that was booked wrongly, and what became of the proposal to put it right.
create table payment_correction (
  correction_id varchar(80)  character set ascii collate ascii_bin not null,
  batch_id      varchar(80)  character set ascii collate ascii_bin not null,
  line_no       int          not null,
  paid_fen      bigint       not null,
  paid_on       date,
  right_case    varchar(80)  character set ascii collate ascii_bin not null,
  right_fund    varchar(80)  character set ascii collate ascii_bin not null,
  document      varchar(330) not null,
  proposed_by   varchar(80)  not null,
  proposed_on   date         not null,
  status        varchar(20)  not null,
  decided_by    varchar(80)  not null,
  decided_on    date,
  seq           bigint       not null,
  primary key (correction_id)
) engine=innodb;
create index ix_payment_correction_batch on payment_correction (batch_id);

-- 会计期间: how far each month of a fund has come.
create table fund_period (
  fund_id               varchar(80)  character set ascii collate ascii_bin not null,
  period                char(7)      not null,
  status                varchar(20)  not null,
  statement_balance_fen bigint,
  begun_by              varchar(80)  not null,
  begun_on              date         not null,
  begun_seq             bigint       not null,
  closed_by             varchar(80)  not null,
  closed_on             date,
  closed_seq            bigint,
  primary key (fund_id, period)
) engine=innodb;

-- What was looked at before a month was closed, with its numbers.
create table fund_period_item (
  fund_id varchar(80)   character set ascii collate ascii_bin not null,
  period  char(7)       not null,
  item_no int           not null,
  code    varchar(60)   not null,
  grade   varchar(20)   not null,
  facts   varchar(2000) not null,
  primary key (fund_id, period, item_no)
) engine=innodb;
