-- Why: the register of wage deposits and the log of payment notices (人社部发〔2021〕65号). It is a
-- memo: none of these figures is money of a fund. Each movement keeps the whole register line after
-- it, so that the register can be shown as it stood on any day; what depends on the day alone, such
-- as overdue, is reckoned when it is read.

-- 工资保证金
create table wage_deposit (
  deposit_id       varchar(80)  character set ascii collate ascii_bin not null,
  fund_id          varchar(80)  character set ascii collate ascii_bin not null,
  scheme_id        varchar(80)  not null,
  scheme_version   int          not null,
  contractor       varchar(200) not null,
  contractor_code  varchar(40)  not null,
  sector           varchar(40)  not null,
  enterprise_level boolean      not null,
  required_on      date         not null,
  projects         text         not null,
  adjustments      text         not null,
  contract_sum_fen bigint       not null,
  rate             varchar(200) not null,
  reason           text         not null,
  bank             varchar(200) not null,
  account_no       varchar(60)  not null,
  completed_on     date,
  announced_on     date,
  notice_ends_on   date,
  review_due_on    date,
  reviewed_on      date,
  released_on      date,
  objections_open  int          not null,
  exempt           boolean      not null,
  last_seq         bigint       not null,
  primary key (deposit_id)
) engine=innodb;
create index ix_wage_deposit_contractor on wage_deposit (contractor);

-- 覆盖项目
create table deposit_project (
  deposit_id       varchar(80)  character set ascii collate ascii_bin not null,
  project          varchar(200) not null,
  contract_sum_fen bigint       not null,
  rate_percent     varchar(40)  not null,
  required_fen     bigint       not null,
  explanation      text         not null,
  added_on         date         not null,
  removed_on       date,
  primary key (deposit_id, project)
) engine=innodb;
create index ix_deposit_project on deposit_project (project);

-- 保函、保单
create table deposit_instrument (
  deposit_id  varchar(80)  character set ascii collate ascii_bin not null,
  number      varchar(120) not null,
  form        varchar(20)  not null,
  issuer      varchar(200) not null,
  project     varchar(200) not null,
  face_fen    bigint       not null,
  left_fen    bigint       not null,
  valid_from  date         not null,
  expires_on  date         not null,
  remind_on   date         not null,
  accepted_on date         not null,
  voided_on   date,
  replaced_by varchar(120) not null,
  primary key (deposit_id, number)
) engine=innodb;
create index ix_deposit_instrument_expiry on deposit_instrument (expires_on);

-- 保证金变动, each with the register line after it
create table deposit_movement (
  seq              bigint       not null,
  deposit_id       varchar(80)  character set ascii collate ascii_bin not null,
  on_date          date         not null,
  kind             varchar(40)  not null,
  amount_fen       bigint       not null,
  notice_id        varchar(80)  character set ascii collate ascii_bin not null,
  document         varchar(120) not null,
  note             text         not null,
  officer          varchar(80)  not null,
  status           varchar(20)  not null,
  required_fen     bigint       not null,
  cash_fen         bigint       not null,
  guaranteed_fen   bigint       not null,
  committed_fen    bigint       not null,
  drawn_fen        bigint       not null,
  replenished_fen  bigint       not null,
  shortfall_fen    bigint       not null,
  guarantee_no     varchar(400) not null,
  face_fen         bigint       not null,
  expires_on       date,
  remind_on        date,
  replenish_due_on date,
  primary key (seq)
) engine=innodb;
create index ix_deposit_movement on deposit_movement (deposit_id, on_date, seq);

-- 动用
create table deposit_drawdown (
  deposit_id    varchar(80)  character set ascii collate ascii_bin not null,
  drawdown_no   int          not null,
  notice_id     varchar(80)  character set ascii collate ascii_bin not null,
  case_id       varchar(80)  character set ascii collate ascii_bin not null,
  project       varchar(200) not null,
  drawn_on      date         not null,
  due_on        date         not null,
  amount_fen    bigint       not null,
  made_good_fen bigint       not null,
  primary key (deposit_id, drawdown_no)
) engine=innodb;
create index ix_deposit_drawdown_due on deposit_drawdown (due_on);

-- 补足
create table deposit_made_good (
  seq         bigint       not null,
  drawdown_no int          not null,
  deposit_id  varchar(80)  character set ascii collate ascii_bin not null,
  due_on      date         not null,
  on_date     date         not null,
  amount_fen  bigint       not null,
  primary key (seq, drawdown_no)
) engine=innodb;
create index ix_deposit_made_good on deposit_made_good (deposit_id, due_on, on_date);

-- 异议
create table deposit_objection (
  deposit_id    varchar(80)  character set ascii collate ascii_bin not null,
  announced_on  date         not null,
  objection_no  int          not null,
  raised_on     date         not null,
  reason        varchar(400) not null,
  document      varchar(120) not null,
  settled_on    date,
  result        varchar(400) not null,
  primary key (deposit_id, announced_on, objection_no)
) engine=innodb;

-- 支付通知书
create table payment_notice (
  notice_id    varchar(80)  character set ascii collate ascii_bin not null,
  number       varchar(120) not null,
  deposit_id   varchar(80)  character set ascii collate ascii_bin not null,
  case_id      varchar(80)  character set ascii collate ascii_bin not null,
  contractor   varchar(200) not null,
  project      varchar(200) not null,
  status       varchar(20)  not null,
  workers      int          not null,
  amount_fen   bigint       not null,
  paid_fen     bigint       not null,
  beyond_fen   bigint       not null,
  unpaid_fen   bigint       not null,
  decision     varchar(120) not null,
  proposed_on  date         not null,
  proposed_by  varchar(80)  not null,
  issued_on    date,
  issued_by    varchar(80)  not null,
  served_on    date,
  bank_due_on  date,
  last_paid_on date,
  closed_on    date,
  reason       varchar(500) not null,
  last_seq     bigint       not null,
  primary key (notice_id)
) engine=innodb;
create index ix_payment_notice_deposit on payment_notice (deposit_id);
create index ix_payment_notice_case on payment_notice (case_id);

create table payment_notice_line (
  notice_id  varchar(80) character set ascii collate ascii_bin not null,
  line_no    int         not null,
  person_id  char(36)    character set ascii collate ascii_bin not null,
  amount_fen bigint      not null,
  paid_fen   bigint      not null,
  beyond_fen bigint      not null,
  primary key (notice_id, line_no)
) engine=innodb;

-- 银行支付
create table payment_notice_payment (
  seq        bigint       not null,
  notice_id  varchar(80)  character set ascii collate ascii_bin not null,
  on_date    date         not null,
  amount_fen bigint       not null,
  beyond_fen bigint       not null,
  workers    int          not null,
  days_late  int          not null,
  receipt    varchar(120) not null,
  officer    varchar(80)  not null,
  primary key (seq)
) engine=innodb;
create index ix_payment_notice_payment on payment_notice_payment (notice_id, seq);
