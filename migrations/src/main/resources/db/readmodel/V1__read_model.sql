-- Why: what is read. Everything here is computed from the sealed log and may be dropped and rebuilt.
-- Amounts are in fen. Numbers that a statement prints are computed by the ledger, never by a template.

create table projection_position (
  projection varchar(60) character set ascii collate ascii_bin not null,
  seq        bigint      not null,
  primary key (projection)
) engine=innodb;

-- 周转金: the position of each fund, one row a fund.
create table fund_position (
  fund_id             varchar(80)  character set ascii collate ascii_bin not null,
  code                varchar(60)  not null,
  name                varchar(200) not null,
  kind                varchar(20)  not null,
  fund_level          varchar(20)  not null,
  keeper              varchar(200) not null,
  custody             varchar(40)  not null,
  bank_account        varchar(60)  not null,
  established_on      date         not null,
  scheme_id           varchar(60)  not null,
  scheme_version      varchar(40)  not null,
  floor_fen           bigint       not null,
  principal_fen       bigint       not null,
  interest_fen        bigint       not null,
  bank_fen            bigint       not null,
  reserved_fen        bigint       not null,
  in_transit_fen      bigint       not null,
  awaiting_fen        bigint       not null,
  outstanding_fen     bigint       not null,
  over_recovery_fen   bigint       not null,
  available_fen       bigint       not null,
  last_seq            bigint       not null,
  primary key (fund_id)
) engine=innodb;

-- 资金收支表: each movement of a fund, with the position after it.
create table fund_movement (
  seq              bigint       not null,
  line_no          int          not null,
  fund_id          varchar(80)  character set ascii collate ascii_bin not null,
  on_date          date         not null,
  kind             varchar(40)  not null,
  amount_fen       bigint       not null,
  subject          varchar(80)  character set ascii collate ascii_bin not null,
  document         varchar(200) not null,
  note             varchar(400) not null,
  bank_fen         bigint       not null,
  reserved_fen     bigint       not null,
  in_transit_fen   bigint       not null,
  awaiting_fen     bigint       not null,
  outstanding_fen  bigint       not null,
  principal_fen    bigint       not null,
  interest_fen     bigint       not null,
  over_recovery_fen bigint      not null,
  primary key (seq, line_no)
) engine=innodb;
create index ix_fund_movement on fund_movement (fund_id, on_date, seq);

create table fund_scheme (
  fund_id        varchar(80)  character set ascii collate ascii_bin not null,
  scheme_id      varchar(60)  not null,
  scheme_version varchar(40)  not null,
  title          varchar(300) not null,
  effective_from date         not null,
  document       varchar(200) not null,
  digest         char(64)     character set ascii collate ascii_bin not null,
  content        mediumtext   not null,
  adopted_by     varchar(80)  not null,
  seq            bigint       not null,
  primary key (fund_id, effective_from, seq)
) engine=innodb;

-- 案件
create table arrears_case (
  case_id         varchar(80)  character set ascii collate ascii_bin not null,
  case_no         varchar(80)  not null,
  source_system   varchar(80)  not null,
  external_ref    varchar(120) not null,
  employer        varchar(200) not null,
  employer_code   varchar(40)  not null,
  project         varchar(200) not null,
  contractor      varchar(200) not null,
  region          varchar(12)  not null,
  situation       varchar(400) not null,
  opened_on       date         not null,
  status          varchar(20)  not null,
  workers         int          not null,
  arrears_fen     bigint       not null,
  employer_fen    bigint       not null,
  deposit_fen     bigint       not null,
  advanced_fen    bigint       not null,
  other_fen       bigint       not null,
  outstanding_fen bigint       not null,
  fund_claim_fen  bigint       not null,
  last_seq        bigint       not null,
  primary key (case_id)
) engine=innodb;
create index ix_arrears_case_opened on arrears_case (opened_on, case_id);

-- 花名册: the workers of a case.
create table case_worker (
  case_id         varchar(80)  character set ascii collate ascii_bin not null,
  line_no         int          not null,
  person_id       char(36)     character set ascii collate ascii_bin not null,
  account_id      char(36)     character set ascii collate ascii_bin not null,
  first_month     char(7)      not null,
  last_month      char(7)      not null,
  arrears_fen     bigint       not null,
  settled_fen     bigint       not null,
  advanced_fen    bigint       not null,
  outstanding_fen bigint       not null,
  primary key (case_id, line_no)
) engine=innodb;
create index ix_case_worker_person on case_worker (person_id);

create table case_claim (
  case_id     varchar(80) character set ascii collate ascii_bin not null,
  person_id   char(36)    character set ascii collate ascii_bin not null,
  wage_month  char(7)     not null,
  arrears_fen bigint      not null,
  settled_fen bigint      not null,
  primary key (case_id, person_id, wage_month)
) engine=innodb;
create index ix_case_claim_person on case_claim (person_id, wage_month);

-- 一案一账
create table case_account (
  seq              bigint       not null,
  line_no          int          not null,
  case_id          varchar(80)  character set ascii collate ascii_bin not null,
  on_date          date         not null,
  event            varchar(60)  not null,
  voucher          varchar(60)  not null,
  note             varchar(400) not null,
  in_fen           bigint       not null,
  out_fen          bigint       not null,
  worker_claim_fen bigint       not null,
  fund_claim_fen   bigint       not null,
  primary key (seq, line_no)
) engine=innodb;
create index ix_case_account on case_account (case_id, seq, line_no);

-- 垫付
create table advance (
  advance_id      varchar(80)  character set ascii collate ascii_bin not null,
  advance_no      varchar(80)  not null,
  case_id         varchar(80)  character set ascii collate ascii_bin not null,
  fund_id         varchar(80)  character set ascii collate ascii_bin not null,
  scheme_id       varchar(60)  not null,
  scheme_version  varchar(40)  not null,
  reason          varchar(400) not null,
  evidence        varchar(2000) not null,
  deposit_position varchar(400) not null,
  requested_by    varchar(80)  not null,
  requested_on    date         not null,
  status          varchar(20)  not null,
  digest          char(64)     character set ascii collate ascii_bin not null,
  workers         int          not null,
  requested_fen   bigint       not null,
  cap_fen         bigint       not null,
  paid_fen        bigint       not null,
  awaiting_fen    bigint       not null,
  cancelled_fen   bigint       not null,
  approved_on     date,
  batch_id        varchar(80)  character set ascii collate ascii_bin,
  released_by     varchar(80),
  released_on     date,
  last_seq        bigint       not null,
  primary key (advance_id)
) engine=innodb;
create index ix_advance_case on advance (case_id);
create index ix_advance_fund on advance (fund_id, status);
create index ix_advance_requested on advance (requested_on, advance_id);

create table advance_line (
  advance_id    varchar(80)  character set ascii collate ascii_bin not null,
  line_no       int          not null,
  person_id     char(36)     character set ascii collate ascii_bin not null,
  account_id    char(36)     character set ascii collate ascii_bin not null,
  arrears_fen   bigint       not null,
  amount_fen    bigint       not null,
  first_month   char(7)      not null,
  last_month    char(7)      not null,
  cap_rule      varchar(60)  not null,
  status        varchar(20)  not null,
  result_on     date,
  return_reason varchar(200) not null,
  receipt       varchar(80)  not null,
  end_to_end_id varchar(80)  not null,
  primary key (advance_id, line_no)
) engine=innodb;
create index ix_advance_line_person on advance_line (person_id);

-- 限额测算: each cap, its base, its figure, and whether it binds.
create table advance_cap (
  advance_id  varchar(80)  character set ascii collate ascii_bin not null,
  cap_no      int          not null,
  rule        varchar(60)  not null,
  title_zh    varchar(200) not null,
  title_en    varchar(200) not null,
  level       varchar(10)  not null,
  base_zh     varchar(300) not null,
  base_en     varchar(300) not null,
  base_fen    bigint       not null,
  figure_fen  bigint       not null,
  binds       boolean      not null,
  primary key (advance_id, cap_no)
) engine=innodb;

-- 审批: the stages of an approval and who signed what.
create table approval_stage (
  subject    varchar(80)  character set ascii collate ascii_bin not null,
  round_no   int          not null,
  stage_no   int          not null,
  stage      varchar(40)  not null,
  title_zh   varchar(80)  not null,
  title_en   varchar(80)  not null,
  role       varchar(40)  not null,
  status     varchar(20)  not null,
  officer    varchar(80)  not null,
  opinion    varchar(400) not null,
  digest     char(64)     character set ascii collate ascii_bin not null,
  acted_on   date,
  acted_at   datetime(6),
  primary key (subject, round_no, stage_no)
) engine=innodb;

-- 追偿: what the debtor owes the fund, from what was paid.
create table recovery_claim (
  claim_id        varchar(80)  character set ascii collate ascii_bin not null,
  case_id         varchar(80)  character set ascii collate ascii_bin not null,
  fund_id         varchar(80)  character set ascii collate ascii_bin not null,
  debtor          varchar(200) not null,
  debtor_code     varchar(40)  not null,
  opened_on       date         not null,
  due_on          date,
  status          varchar(30)  not null,
  paid_fen        bigint       not null,
  recovered_fen   bigint       not null,
  written_off_fen bigint       not null,
  outstanding_fen bigint       not null,
  last_seq        bigint       not null,
  primary key (claim_id)
) engine=innodb;
create index ix_recovery_claim_case on recovery_claim (case_id);
create index ix_recovery_claim_fund on recovery_claim (fund_id);

create table recovery_receipt (
  receipt_id  varchar(80)  character set ascii collate ascii_bin not null,
  case_id     varchar(80)  character set ascii collate ascii_bin not null,
  fund_id     varchar(80)  character set ascii collate ascii_bin not null,
  on_date     date         not null,
  channel     varchar(30)  not null,
  payer       varchar(200) not null,
  document    varchar(200) not null,
  method      varchar(30)  not null,
  amount_fen  bigint       not null,
  fund_fen    bigint       not null,
  workers_fen bigint       not null,
  over_fen    bigint       not null,
  seq         bigint       not null,
  primary key (receipt_id)
) engine=innodb;
create index ix_recovery_receipt_case on recovery_receipt (case_id, seq);

-- 记账凭证
create table voucher (
  voucher_id   bigint       not null,
  fund_id      varchar(80)  character set ascii collate ascii_bin not null,
  period       char(7)      not null,
  type         varchar(10)  not null,
  number       int          not null,
  label        varchar(60)  not null,
  on_date      date         not null,
  summary      varchar(400) not null,
  event_type   varchar(80)  not null,
  case_id      varchar(80)  character set ascii collate ascii_bin not null,
  approval     varchar(200) not null,
  attachments  int          not null,
  preparer     varchar(80)  not null,
  checker      varchar(80)  not null,
  poster       varchar(80)  not null,
  total_fen    bigint       not null,
  seq          bigint       not null,
  primary key (voucher_id),
  unique key uk_voucher_number (fund_id, period, type, number)
) engine=innodb;
create index ix_voucher_seq on voucher (seq);
create index ix_voucher_date on voucher (fund_id, on_date, voucher_id);

create table voucher_line (
  voucher_id bigint       not null,
  line_no    int          not null,
  fund_id    varchar(80)  character set ascii collate ascii_bin not null,
  on_date    date         not null,
  account    varchar(40)  not null,
  summary    varchar(400) not null,
  side       varchar(10)  not null,
  amount_fen bigint       not null,
  case_id    varchar(80)  character set ascii collate ascii_bin not null,
  debtor     varchar(200) not null,
  person_id  char(36)     character set ascii collate ascii_bin not null,
  primary key (voucher_id, line_no)
) engine=innodb;
create index ix_voucher_line_account on voucher_line (fund_id, account, on_date);

-- The last number given in each series, so that numbers have no gap.
create table voucher_series (
  fund_id     varchar(80) character set ascii collate ascii_bin not null,
  period      char(7)     not null,
  type        varchar(10) not null,
  last_number int         not null,
  primary key (fund_id, period, type)
) engine=innodb;

-- On whose authority the money of an advance moves; vouchers name it.
create table advance_authority (
  advance_id  varchar(80) character set ascii collate ascii_bin not null,
  approved_by varchar(80) not null,
  approved_on date        not null,
  digest      char(64)    character set ascii collate ascii_bin not null,
  primary key (advance_id)
) engine=innodb;

-- 科目余额表: debit and credit of each account in each period; balances follow from them.
create table account_turnover (
  fund_id    varchar(80) character set ascii collate ascii_bin not null,
  account    varchar(40) not null,
  period     char(7)     not null,
  name_zh    varchar(80) not null,
  name_en    varchar(120) not null,
  side       varchar(10) not null,
  debit_fen  bigint      not null,
  credit_fen bigint      not null,
  primary key (fund_id, account, period)
) engine=innodb;
