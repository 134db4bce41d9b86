-- Why: what the bank itself says about the account of a fund is kept beside the books, entry by entry,
-- so that credits are assigned from it and the two can be reconciled.
create table bank_statement (
  statement_id varchar(80)  character set ascii collate ascii_bin not null,
  fund_id      varchar(80)  character set ascii collate ascii_bin not null,
  number       varchar(120) not null,
  account      varchar(80)  not null,
  currency     varchar(10)  not null,
  opening_fen  bigint,
  closing_fen  bigint,
  on_date      date         not null,
  entries      int          not null,
  known        int          not null,
  imported_by  varchar(80)  not null,
  seq          bigint       not null,
  primary key (statement_id)
) engine=innodb;
create index ix_bank_statement on bank_statement (fund_id, on_date);

create table bank_entry (
  entry_id     varchar(80)  character set ascii collate ascii_bin not null,
  statement_id varchar(80)  character set ascii collate ascii_bin not null,
  fund_id      varchar(80)  character set ascii collate ascii_bin not null,
  on_date      date         not null,
  side         varchar(10)  not null,
  amount_fen   bigint       not null,
  currency     varchar(10)  not null,
  reversal     int          not null,
  counterparty varchar(200) not null,
  account      varchar(80)  not null,
  reference    varchar(200) not null,
  text         varchar(400) not null,
  status       varchar(20)  not null,
  seq          bigint       not null,
  primary key (entry_id)
) engine=innodb;
create index ix_bank_entry on bank_entry (fund_id, status, on_date);
