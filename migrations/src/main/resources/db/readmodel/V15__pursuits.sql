-- Why: a claim that is not repaid is pursued: in court, by enforcement, in bankruptcy, by the police
-- and by the joint-punishment list. Each step has its date and its paper.

-- Where the pursuit of a claim stands; no row: no step was taken.
create table claim_pursuit (
  claim_id        varchar(80)  character set ascii collate ascii_bin not null,
  case_id         varchar(80)  character set ascii collate ascii_bin not null,
  fund_id         varchar(80)  character set ascii collate ascii_bin not null,
  debtor          varchar(200) not null,
  litigation      varchar(30)  not null,
  enforcement     varchar(30)  not null,
  criminal        varchar(30)  not null,
  listing         varchar(30)  not null,
  estate_id       varchar(80)  character set ascii collate ascii_bin not null,
  bankruptcy_on   date         null,
  distribution_on date         null,
  last_on         date         not null,
  primary key (claim_id)
) engine=innodb;

-- The steps of a pursuit, in their order.
create table pursuit_step (
  claim_id      varchar(80)  character set ascii collate ascii_bin not null,
  seq           bigint       not null,
  case_id       varchar(80)  character set ascii collate ascii_bin not null,
  fund_id       varchar(80)  character set ascii collate ascii_bin not null,
  debtor        varchar(200) not null,
  debtor_code   varchar(40)  not null,
  track         varchar(20)  character set ascii collate ascii_bin not null,
  step          varchar(40)  character set ascii collate ascii_bin not null,
  on_date       date         not null,
  authority     varchar(200) not null,
  court_case_no varchar(120) not null,
  amount_fen    bigint       null,
  effective_on  date         null,
  outstanding_fen bigint     not null,
  reason        varchar(400) not null,
  document      varchar(120) not null,
  document_title varchar(200) not null,
  document_dated date        not null,
  officer       varchar(80)  not null,
  primary key (claim_id, seq)
) engine=innodb;
create index ix_pursuit_step_track on pursuit_step (track, seq);

-- 破产案件: the bankruptcy of an employer.
create table bankruptcy_estate (
  estate_id       varchar(80)  character set ascii collate ascii_bin not null,
  debtor          varchar(200) not null,
  debtor_code     varchar(40)  not null,
  court           varchar(200) not null,
  court_case_no   varchar(120) not null,
  status          varchar(20)  not null,
  filed_on        date         not null,
  accepted_on     date         null,
  administrator   varchar(200) not null,
  declare_by      date         null,
  closed_on       date         null,
  subrogated_class varchar(40) character set ascii collate ascii_bin not null,
  distributions   int          not null,
  distributed_fen bigint       not null,
  seq             bigint       not null,
  primary key (estate_id)
) engine=innodb;

-- The classes of claims of an estate, in the order of their ranks.
create table estate_class (
  estate_id varchar(80)  character set ascii collate ascii_bin not null,
  name      varchar(40)  character set ascii collate ascii_bin not null,
  rank_no   int          not null,
  title_zh  varchar(100) not null,
  title_en  varchar(100) not null,
  primary key (estate_id, name)
) engine=innodb;

-- What was declared, admitted and distributed: of a fund, of the workers of a case, of others.
create table estate_entry (
  estate_id       varchar(80)  character set ascii collate ascii_bin not null,
  entry           varchar(120) character set ascii collate ascii_bin not null,
  kind            varchar(10)  character set ascii collate ascii_bin not null,
  class_name      varchar(40)  character set ascii collate ascii_bin not null,
  case_id         varchar(80)  character set ascii collate ascii_bin not null,
  fund_id         varchar(80)  character set ascii collate ascii_bin not null,
  declared_fen    bigint       not null,
  admitted_fen    bigint       not null,
  distributed_fen bigint       not null,
  late            boolean      not null,
  on_date         date         not null,
  document        varchar(400) not null,
  seq             bigint       not null,
  primary key (estate_id, entry)
) engine=innodb;
create index ix_estate_entry_case on estate_entry (case_id);

-- 破产分配: what each distribution gave to whom.
create table estate_share (
  estate_id   varchar(80)  character set ascii collate ascii_bin not null,
  number      int          not null,
  entry       varchar(120) character set ascii collate ascii_bin not null,
  class_name  varchar(40)  character set ascii collate ascii_bin not null,
  on_date     date         not null,
  amount_fen  bigint       not null,
  document    varchar(400) not null,
  primary key (estate_id, number, entry)
) engine=innodb;
