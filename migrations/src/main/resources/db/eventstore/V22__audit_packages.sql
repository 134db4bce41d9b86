-- Why: an auditor asks for everything of a period in one archive. It is made in the background and
-- has to be finished after a restart; who asked for it, why, and what it was (its hash), is kept for
-- ever, and so is who fetched it.
create table audit_package (
  package_id   varchar(80)  character set ascii collate ascii_bin not null,
  fund_id      varchar(80)  character set ascii collate ascii_bin not null,
  first_month  char(7)      not null,
  last_month   char(7)      not null,
  unmasked     boolean      not null,
  reason       varchar(400) not null,
  requested_by varchar(80)  not null,
  requested_at datetime(6)  not null,
  known_seq    bigint       not null,
  status       varchar(20)  not null,
  parts_done   int          not null,
  parts_total  int          not null,
  doing        varchar(120) not null,
  sha256       char(64)     character set ascii collate ascii_bin not null,
  size_bytes   bigint       not null,
  finished_at  datetime(6)  null,
  problem      varchar(400) not null,
  primary key (package_id)
) engine=innodb;
create index ix_audit_package_at on audit_package (requested_at);

create table audit_package_look (
  look_id    bigint       not null auto_increment,
  package_id varchar(80)  character set ascii collate ascii_bin not null,
  fetched_by varchar(80)  not null,
  fetched_at datetime(6)  not null,
  sha256     char(64)     character set ascii collate ascii_bin not null,
  primary key (look_id)
) engine=innodb;
create index ix_audit_package_look on audit_package_look (package_id, look_id);
