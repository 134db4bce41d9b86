-- Why: whoever wonders why no money moves must see what a check found, and who answered for it.
create table posting_closure (
  closure_id  varchar(80)  character set ascii collate ascii_bin not null,
  closed_on   date         not null,
  closed_by   varchar(80)  not null,
  differences mediumtext   not null,
  reopened_on date,
  reopened_by varchar(80)  not null,
  document    varchar(330) not null,
  primary key (closure_id)
) engine=innodb;
