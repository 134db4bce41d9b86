-- Why: special funds are told what they are for; which appropriation paid which worker must be shown,
-- and what of it is unused must go back in time.

-- 专项用途: what a special fund is for, the last row of a fund holds.
create table fund_earmark (
  fund_id     varchar(80)  character set ascii collate ascii_bin not null,
  seq         bigint       not null,
  on_date     date         not null,
  purpose     varchar(400) not null,
  sectors     varchar(400) not null,
  group_name  varchar(200) not null,
  first_month char(7)      not null,
  last_month  char(7)      not null,
  use_by      date         not null,
  document    varchar(200) not null,
  officer     varchar(80)  not null,
  primary key (fund_id, seq)
) engine=innodb;

-- 资金收回: what is to go back, or went back.
create table fund_withdrawal (
  fund_id       varchar(80)  character set ascii collate ascii_bin not null,
  withdrawal_id varchar(80)  character set ascii collate ascii_bin not null,
  tranche_no    int          not null,
  amount_fen    bigint       not null,
  status        varchar(20)  not null,
  document      varchar(200) not null,
  proposed_by   varchar(80)  not null,
  proposed_on   date         not null,
  decided_by    varchar(80)  not null,
  decided_on    date         null,
  opinion       varchar(400) not null,
  seq           bigint       not null,
  primary key (fund_id, withdrawal_id)
) engine=innodb;

-- 拨款: one row a receipt of money; number 0 is what debtors paid beyond their debt.
create table fund_tranche (
  fund_id        varchar(80)  character set ascii collate ascii_bin not null,
  tranche_no     int          not null,
  source         varchar(20)  not null,
  document       varchar(120) not null,
  document_title varchar(200) not null,
  document_dated date         not null,
  on_date        date         not null,
  amount_fen     bigint       not null,
  used_fen       bigint       not null,
  withdrawn_fen  bigint       not null,
  primary key (fund_id, tranche_no)
) engine=innodb;

-- 资金来源链: which tranche paid which line, got back which recovery, or went back itself.
create table tranche_use (
  fund_id    varchar(80)  character set ascii collate ascii_bin not null,
  seq        bigint       not null,
  use_no     int          not null,
  tranche_no int          not null,
  on_date    date         not null,
  kind       varchar(20)  not null,
  amount_fen bigint       not null,
  batch_id   varchar(80)  character set ascii collate ascii_bin not null,
  advance_id varchar(80)  character set ascii collate ascii_bin not null,
  case_id    varchar(80)  character set ascii collate ascii_bin not null,
  line_no    int          not null,
  person_id  varchar(80)  character set ascii collate ascii_bin not null,
  document   varchar(200) not null,
  primary key (fund_id, seq, use_no)
) engine=innodb;
create index ix_tranche_use on tranche_use (fund_id, tranche_no, seq);
create index ix_tranche_use_person on tranche_use (person_id);
