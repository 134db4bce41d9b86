-- Why: who applied, who is paid and who owes by the scheme, what earlier money is used up, by when a
-- stage must be decided, who signed for whom, and what went above the caps.

-- 用尽或无法动用记录: what lets the next source of money pay.
create table case_exhaustion (
  case_id   varchar(80)  character set ascii collate ascii_bin not null,
  source    varchar(30)  not null,
  kind      varchar(20)  not null,
  document  varchar(330) not null,
  on_date   date         not null,
  officer   varchar(80)  not null,
  primary key (case_id, source)
) engine=innodb;

alter table approval_stage add column due_on date;
alter table approval_stage add column escalate_role varchar(40) not null default '';
alter table approval_stage add column escalated_on date;
alter table approval_stage add column on_behalf_of varchar(80) not null default '';

alter table advance add column applicant varchar(30) not null default '';
alter table advance add column debtor varchar(200) not null default '';
alter table advance add column debtor_kind varchar(30) not null default '';
alter table advance add column agreement varchar(330) not null default '';
alter table advance add column override_document varchar(330) not null default '';
alter table advance add column valid_until date;

alter table arrears_case add column sector varchar(30) not null default 'OTHER';
alter table arrears_case add column government_invested boolean not null default false;
alter table arrears_case add column filed boolean not null default false;
alter table case_claim add column advanced_fen bigint not null default 0;

alter table advance_line add column payee varchar(40) not null default 'WORKER';
alter table advance_line add column payee_account varchar(400) not null default '';

-- 超限审批: each cap that an approved advance went above, on what paper and by whom.
create table cap_override (
  advance_id varchar(80)  character set ascii collate ascii_bin not null,
  override_no int         not null,
  case_id    varchar(80)  character set ascii collate ascii_bin not null,
  fund_id    varchar(80)  character set ascii collate ascii_bin not null,
  line_no    int          not null,
  rule       varchar(60)  not null,
  limit_fen  bigint       not null,
  amount_fen bigint       not null,
  document   varchar(330) not null,
  level      varchar(40)  not null,
  officer    varchar(80)  not null,
  on_date    date         not null,
  primary key (advance_id, override_no)
) engine=innodb;
create index ix_cap_override_date on cap_override (on_date, advance_id);

-- What each worker of an advance was owed for each month when it was requested: what the caps were
-- computed from, and what another scheme can be tried on.
create table advance_month (
  advance_id          varchar(80) character set ascii collate ascii_bin not null,
  line_no             int         not null,
  wage_month          char(7)     not null,
  person_id           char(36)    character set ascii collate ascii_bin not null,
  arrears_fen         bigint      not null,
  after_deposit_fen   bigint      not null,
  amount_fen          bigint      not null,
  primary key (advance_id, line_no, wage_month)
) engine=innodb;
create index ix_advance_month_person on advance_month (person_id, wage_month);

-- 授权: who may sign for whom, from when until when.
create table delegation (
  delegate      varchar(80)  character set ascii collate ascii_bin not null,
  number        int          not null,
  delegator     varchar(80)  not null,
  role          varchar(40)  not null,
  from_date     date         not null,
  until_date    date         not null,
  document      varchar(330) not null,
  ended_on      date,
  primary key (delegate, number)
) engine=innodb;

-- 冻结期: when nothing is reserved and nothing leaves a fund.
create table fund_freeze (
  fund_id    varchar(80)  character set ascii collate ascii_bin not null,
  from_date  date         not null,
  until_date date         not null,
  reason     varchar(400) not null,
  document   varchar(330) not null,
  lifted_on  date,
  seq        bigint       not null,
  primary key (fund_id, seq)
) engine=innodb;
