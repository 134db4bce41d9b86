-- Why: a claim is seen by its debtors, paid lines, notices, agreements, acts and costs; and payments
-- that employers make to workers past the fund are kept with what they settled and what was too much.

alter table recovery_claim add column debtor_kind varchar(30) character set ascii collate ascii_bin default 'EMPLOYER' not null;
alter table recovery_claim add column debtor_key varchar(16) character set ascii collate ascii_bin default '' not null;
alter table recovery_claim add column debtor_person varchar(80) character set ascii collate ascii_bin default '' not null;
alter table recovery_claim add column moved_fen bigint default 0 not null;
alter table recovery_claim add column costs_fen bigint default 0 not null;
alter table recovery_claim add column notice_on date;
alter table recovery_claim add column agreed_on date;
alter table recovery_claim add column limitation_on date;
create index ix_recovery_claim_debtor on recovery_claim (debtor_key);

-- 债权明细: one payment for which a debtor owes.
create table claim_line (
  claim_id    varchar(80)  character set ascii collate ascii_bin not null,
  line_id     int          not null,
  reference   varchar(80)  character set ascii collate ascii_bin not null,
  roster_line int          not null,
  person_id   varchar(80)  character set ascii collate ascii_bin not null,
  paid_on     date         not null,
  due_on      date,
  amount_fen  bigint       not null,
  left_fen    bigint       not null,
  primary key (claim_id, line_id)
) engine=innodb;

-- 债务人: the first owes; those who were joined owe the same, jointly and severally.
create table claim_debtor (
  claim_id  varchar(80)  character set ascii collate ascii_bin not null,
  debtor_no int          not null,
  kind      varchar(30)  character set ascii collate ascii_bin not null,
  name      varchar(200) not null,
  code      varchar(40)  not null,
  person_id varchar(80)  character set ascii collate ascii_bin not null,
  role      varchar(20)  character set ascii collate ascii_bin not null,
  from_date date         not null,
  to_date   date,
  reason    varchar(30)  character set ascii collate ascii_bin not null,
  document  varchar(400) not null,
  primary key (claim_id, debtor_no)
) engine=innodb;

-- 债权转让通知及送达
create table claim_notice (
  notice_id    varchar(80)  character set ascii collate ascii_bin not null,
  claim_id     varchar(80)  character set ascii collate ascii_bin not null,
  debtor       varchar(200) not null,
  method       varchar(30)  character set ascii collate ascii_bin not null,
  result       varchar(30)  character set ascii collate ascii_bin not null,
  delivered_by varchar(200) not null,
  notice       varchar(400) not null,
  proof        varchar(400) not null,
  on_date      date         not null,
  effective_on date,
  officer      varchar(80)  not null,
  seq          bigint       not null,
  primary key (notice_id)
) engine=innodb;
create index ix_claim_notice_claim on claim_notice (claim_id, seq);

-- 时效中断事由
create table claim_act (
  act_id        varchar(80)  character set ascii collate ascii_bin not null,
  claim_id      varchar(80)  character set ascii collate ascii_bin not null,
  act           varchar(30)  character set ascii collate ascii_bin not null,
  debtor        varchar(200) not null,
  document      varchar(400) not null,
  on_date       date         not null,
  limitation_on date         not null,
  officer       varchar(80)  not null,
  seq           bigint       not null,
  primary key (act_id)
) engine=innodb;
create index ix_claim_act_claim on claim_act (claim_id, seq);

-- 还款协议分期: the plan that was agreed last.
create table claim_instalment (
  claim_id      varchar(80) character set ascii collate ascii_bin not null,
  instalment_no int         not null,
  due_on        date        not null,
  amount_fen    bigint      not null,
  primary key (claim_id, instalment_no)
) engine=innodb;

-- 追偿费用: a memo until it is received.
create table claim_cost (
  cost_id    varchar(80)  character set ascii collate ascii_bin not null,
  claim_id   varchar(80)  character set ascii collate ascii_bin not null,
  what       varchar(200) not null,
  amount_fen bigint       not null,
  document   varchar(400) not null,
  on_date    date         not null,
  officer    varchar(80)  not null,
  seq        bigint       not null,
  primary key (cost_id)
) engine=innodb;
create index ix_claim_cost_claim on claim_cost (claim_id, seq);

-- 用人单位直接支付
create table employer_payment (
  payment_id  varchar(80)  character set ascii collate ascii_bin not null,
  case_id     varchar(80)  character set ascii collate ascii_bin not null,
  payer       varchar(200) not null,
  document    varchar(400) not null,
  on_date     date         not null,
  amount_fen  bigint       not null,
  settled_fen bigint       not null,
  beyond_fen  bigint       not null,
  officer     varchar(80)  not null,
  seq         bigint       not null,
  primary key (payment_id)
) engine=innodb;
create index ix_employer_payment_case on employer_payment (case_id, seq);

-- 重复受偿登记: a worker got more for a wage month than the arrears.
create table worker_overpayment (
  overpayment_id varchar(80)  character set ascii collate ascii_bin not null,
  case_id        varchar(80)  character set ascii collate ascii_bin not null,
  reference      varchar(80)  character set ascii collate ascii_bin not null,
  line_no        int          not null,
  person_id      varchar(80)  character set ascii collate ascii_bin not null,
  wage_month     char(7)      not null,
  arrears_fen    bigint       not null,
  before_fen     bigint       not null,
  advanced_fen   bigint       not null,
  paid_fen       bigint       not null,
  beyond_fen     bigint       not null,
  to_fund_fen    bigint       not null,
  standing       varchar(30)  character set ascii collate ascii_bin not null,
  document       varchar(400) not null,
  on_date        date         not null,
  officer        varchar(80)  not null,
  seq            bigint       not null,
  primary key (overpayment_id)
) engine=innodb;
create index ix_worker_overpayment_case on worker_overpayment (case_id, seq);
