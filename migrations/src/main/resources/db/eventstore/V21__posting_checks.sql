-- Why: what the check of every night found is kept, whichever process made it, so that a running
-- ledger closes posting by it.
create table posting_check (
  check_no         bigint       not null auto_increment,
  made_at          varchar(40)  character set ascii collate ascii_bin not null,
  made_by          varchar(80)  not null,
  difference_count int          not null,
  differences      mediumtext   not null,
  closure_id       varchar(80)  character set ascii collate ascii_bin not null,
  primary key (check_no)
) engine=innodb;
create index ix_posting_check on posting_check (difference_count, closure_id);

-- Why: an export for outsiders holds all there is; who asked for one, and what became of it, is kept.
create table proof_export (
  export_id    varchar(80)  character set ascii collate ascii_bin not null,
  requested_by varchar(80)  not null,
  requested_at varchar(40)  character set ascii collate ascii_bin not null,
  status       varchar(20)  character set ascii collate ascii_bin not null,
  events_done  bigint       not null,
  events_total bigint       not null,
  result       varchar(400) not null,
  fetched      int          not null,
  primary key (export_id)
) engine=innodb;
