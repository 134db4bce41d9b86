-- Why: what a day, week or month looked like is asked for later, and the answer must be the one that
-- was given then; so a digest is kept as it was made.
create table digest (
  kind      varchar(20) character set ascii collate ascii_bin not null,
  from_date date        not null,
  to_date   date        not null,
  content   mediumtext  not null,
  made_at   datetime(6) not null,
  primary key (kind, from_date)
) engine=innodb;
