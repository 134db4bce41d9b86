-- Why: a page of the movements of a fund, its months and its picture cost the same however many
-- movements there are.
alter table fund_position add column movements bigint not null default 0;

alter table fund_movement add column number bigint not null default 0;
create index ix_fund_movement_number on fund_movement (fund_id, number);

-- What moved on a day, by kind.
create table fund_day (
  fund_id    varchar(80) character set ascii collate ascii_bin not null,
  on_date    date        not null,
  kind       varchar(40) not null,
  movements  bigint      not null,
  amount_fen bigint      not null,
  primary key (fund_id, on_date, kind)
) engine=innodb;
