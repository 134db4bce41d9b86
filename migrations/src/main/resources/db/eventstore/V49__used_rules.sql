-- Why: an auditor asks by which calendars, posting rules, limits of warnings and rates the ledger ran in
-- a period. Those that come as files stand nowhere else: each text is kept from the start that first ran
-- with it. Rows are only added.
create table used_rule (
  rule_no        bigint      not null auto_increment,
  kind           varchar(40) character set ascii collate ascii_bin not null,
  name           varchar(80) not null,
  version        varchar(40) not null,
  effective_from varchar(10) not null,
  digest         char(64)    character set ascii collate ascii_bin not null,
  content        mediumtext  not null,
  used_from      datetime(6) not null,
  node           varchar(120) not null,
  primary key (rule_no)
) engine=innodb;
