-- Why: each fund is booked by the rules that it adopted, and the books can be asked as of a day as they
-- were known on another day, at the same cost however long the history is.

create table fund_book (
  fund_id              varchar(80) character set ascii collate ascii_bin not null,
  profiles             int         not null,
  lines_since_snapshot int         not null,
  primary key (fund_id)
) engine=innodb;

-- 记账规则: which rules a fund adopted, in their order.
create table fund_profile (
  fund_id        varchar(80)  character set ascii collate ascii_bin not null,
  no             int          not null,
  profile        varchar(80)  not null,
  version        varchar(40)  not null,
  effective_from date         not null,
  digest         char(64)     character set ascii collate ascii_bin not null,
  content        mediumtext   not null,
  document       varchar(330) not null,
  adopted_by     varchar(80)  not null,
  adopted_on     date         not null,
  seq            bigint       not null,
  primary key (fund_id, no)
) engine=innodb;

-- The last place of the sealed log that was known at the end of each day.
create table log_day (
  day      date   not null,
  last_seq bigint not null,
  primary key (day)
) engine=innodb;

-- The turnover of all months as it was known at a place of the log, after every so many lines.
create table known_turnover (
  fund_id    varchar(80) character set ascii collate ascii_bin not null,
  seq        bigint      not null,
  account    varchar(40) not null,
  period     char(7)     not null,
  debit_fen  bigint      not null,
  credit_fen bigint      not null,
  primary key (fund_id, seq, account, period)
) engine=innodb;

-- The balances with which a month was closed, and the next one opens.
create table period_balance (
  fund_id    varchar(80) character set ascii collate ascii_bin not null,
  period     char(7)     not null,
  account    varchar(40) not null,
  debit_fen  bigint      not null,
  credit_fen bigint      not null,
  seq        bigint      not null,
  primary key (fund_id, period, account)
) engine=innodb;

create index ix_voucher_line_known on voucher_line (fund_id, voucher_id);
create index ix_voucher_line_day on voucher_line (fund_id, on_date, voucher_id);
create index ix_voucher_line_case on voucher_line (fund_id, case_id, account);
