-- Why: the contractors' accounts for wages are kept as a memo beside the funds: what came in for each
-- month, which payrolls went out of it, and to whom. Nothing of it stands in the books of a fund.

-- 工资专用账户: one row an account.
create table wage_account (
  account_id      varchar(80)  character set ascii collate ascii_bin not null,
  name            varchar(200) not null,
  kind            varchar(20)  not null,
  holder          varchar(200) not null,
  holder_code     varchar(40)  not null,
  project         varchar(200) not null,
  bank            varchar(100) not null,
  account_no      varchar(60)  not null,
  fund_id         varchar(80)  character set ascii collate ascii_bin not null,
  low_balance_fen bigint       not null,
  opened_on       date         not null,
  status          varchar(20)  not null,
  closed_on       date         null,
  remainder_to    varchar(200) not null,
  document        varchar(200) not null,
  funded_fen      bigint       not null,
  paid_fen        bigint       not null,
  in_transit_fen  bigint       not null,
  balance_fen     bigint       not null,
  last_seq        bigint       not null,
  primary key (account_id)
) engine=innodb;
create index ix_wage_account_fund on wage_account (fund_id);
create index ix_wage_account_holder on wage_account (holder);

-- 按月拨付: what is due each month, from a month on.
create table wage_account_duty (
  account_id  varchar(80) character set ascii collate ascii_bin not null,
  seq         bigint      not null,
  from_month  char(7)     not null,
  planned_fen bigint      not null,
  funding_day int         not null,
  payroll_day int         not null,
  document    varchar(200) not null,
  primary key (account_id, seq)
) engine=innodb;

-- Each change of an account's balance; change_fen is signed.
create table wage_account_movement (
  seq         bigint       not null,
  line_no     int          not null,
  account_id  varchar(80)  character set ascii collate ascii_bin not null,
  on_date     date         not null,
  kind        varchar(40)  not null,
  wage_month  char(7)      not null,
  amount_fen  bigint       not null,
  change_fen  bigint       not null,
  balance_fen bigint       not null,
  payroll_id  varchar(80)  character set ascii collate ascii_bin not null,
  document    varchar(200) not null,
  note        varchar(400) not null,
  primary key (seq, line_no)
) engine=innodb;
create index ix_wage_account_movement on wage_account_movement (account_id, on_date, seq);

-- 发放批次
create table wage_payroll (
  payroll_id    varchar(80)  character set ascii collate ascii_bin not null,
  account_id    varchar(80)  character set ascii collate ascii_bin not null,
  purpose       varchar(20)  not null,
  case_id       varchar(80)  character set ascii collate ascii_bin not null,
  wage_month    char(7)      not null,
  status        varchar(20)  not null,
  line_count    int          not null,
  total_fen     bigint       not null,
  succeeded_fen bigint       not null,
  returned_fen  bigint       not null,
  cancelled_fen bigint       not null,
  beyond_fen    bigint       not null,
  digest        char(64)     character set ascii collate ascii_bin not null,
  document      varchar(200) not null,
  proposed_by   varchar(80)  not null,
  proposed_on   date         not null,
  confirmed_by  varchar(80)  not null,
  confirmed_on  date         null,
  opinion       varchar(400) not null,
  last_seq      bigint       not null,
  primary key (account_id, payroll_id)
) engine=innodb;
create index ix_wage_payroll_account on wage_payroll (account_id, wage_month);
create index ix_wage_payroll_case on wage_payroll (case_id);

-- 工资表: one row a worker of a payroll.
create table wage_payroll_line (
  account_id      varchar(80)  character set ascii collate ascii_bin not null,
  payroll_id      varchar(80)  character set ascii collate ascii_bin not null,
  line_no         int          not null,
  person_id       varchar(80)  character set ascii collate ascii_bin not null,
  card_account_id varchar(80)  character set ascii collate ascii_bin not null,
  amount_fen      bigint       not null,
  status          varchar(20)  not null,
  reason          varchar(200) not null,
  receipt         varchar(80)  not null,
  primary key (account_id, payroll_id, line_no)
) engine=innodb;
create index ix_wage_payroll_line_person on wage_payroll_line (person_id);
