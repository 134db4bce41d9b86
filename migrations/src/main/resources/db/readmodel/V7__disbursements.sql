-- Why: one request is paid out of several sources in their order; here stands how far each has come.

create table disbursement (
  disbursement_id varchar(80)   character set ascii collate ascii_bin not null,
  disbursement_no varchar(80)   not null,
  case_id         varchar(80)   character set ascii collate ascii_bin not null,
  fund_id         varchar(80)   character set ascii collate ascii_bin not null,
  scheme_id       varchar(80)   not null,
  scheme_version  int           not null,
  outstanding_fen bigint        not null,
  reason          varchar(400)  not null,
  decision        varchar(330)  not null,
  requested_by    varchar(80)   not null,
  requested_on    date          not null,
  parts_left      int           not null,
  last_seq        bigint        not null,
  primary key (disbursement_id)
) engine=innodb;
create index ix_disbursement_case on disbursement (case_id);
create index ix_disbursement_on on disbursement (requested_on, disbursement_id);

create table disbursement_part (
  disbursement_id varchar(80)   character set ascii collate ascii_bin not null,
  part_no         int           not null,
  source          varchar(30)   not null,
  target          varchar(80)   character set ascii collate ascii_bin not null,
  planned_fen     bigint        not null,
  status          varchar(20)   not null,
  reference       varchar(80)   character set ascii collate ascii_bin not null,
  asked_fen       bigint        not null,
  why             varchar(60)   not null,
  changed_on      date          not null,
  primary key (disbursement_id, part_no)
) engine=innodb;
create index ix_disbursement_part_reference on disbursement_part (reference);
