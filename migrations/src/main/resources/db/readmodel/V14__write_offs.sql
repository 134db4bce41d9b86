-- Why: a claim may be written off by an approval of its own; the debtor still owes it, so what was
-- written off and what came of it afterwards stands in the memo register.

-- 核销申请: one row a request.
create table write_off (
  write_off_id    varchar(80)  character set ascii collate ascii_bin not null,
  claim_id        varchar(80)  character set ascii collate ascii_bin not null,
  case_id         varchar(80)  character set ascii collate ascii_bin not null,
  fund_id         varchar(80)  character set ascii collate ascii_bin not null,
  debtor          varchar(200) not null,
  amount_fen      bigint       not null,
  reason          varchar(400) not null,
  scheme_id       varchar(80)  not null,
  scheme_version  int          not null,
  status          varchar(20)  not null,
  digest          char(64)     character set ascii collate ascii_bin not null,
  requester       varchar(80)  not null,
  requested_on    date         not null,
  ended_on        date         null,
  opinion         varchar(400) not null,
  document        varchar(400) not null,
  round_no        int          not null,
  seq             bigint       not null,
  primary key (write_off_id)
) engine=innodb;
create index ix_write_off_claim on write_off (claim_id, seq);
create index ix_write_off_fund on write_off (fund_id, seq);

-- What a request shows, each condition by its paper.
create table write_off_condition (
  write_off_id varchar(80)  character set ascii collate ascii_bin not null,
  round_no     int          not null,
  name         varchar(40)  character set ascii collate ascii_bin not null,
  document     varchar(400) not null,
  primary key (write_off_id, round_no, name)
) engine=innodb;

-- 备查簿: what was written off of a claim and is still owed.
create table memo_register (
  claim_id        varchar(80)  character set ascii collate ascii_bin not null,
  case_id         varchar(80)  character set ascii collate ascii_bin not null,
  fund_id         varchar(80)  character set ascii collate ascii_bin not null,
  debtor          varchar(200) not null,
  written_off_fen bigint       not null,
  recovered_fen   bigint       not null,
  in_memo_fen     bigint       not null,
  first_on        date         not null,
  last_on         date         not null,
  seq             bigint       not null,
  primary key (claim_id)
) engine=innodb;
create index ix_memo_register_fund on memo_register (fund_id);

-- The entries of the memo register, in their order.
create table memo_entry (
  claim_id    varchar(80)  character set ascii collate ascii_bin not null,
  seq         bigint       not null,
  on_date     date         not null,
  kind        varchar(20)  not null,
  amount_fen  bigint       not null,
  in_memo_fen bigint       not null,
  reference   varchar(80)  character set ascii collate ascii_bin not null,
  payer       varchar(200) not null,
  document    varchar(400) not null,
  officer     varchar(80)  not null,
  primary key (claim_id, seq)
) engine=innodb;
