-- Why: an auditor asks what of the bank, of what is on its way and of what debtors owe belongs to which
-- appropriation, as of any day as known on any other; the lines of vouchers name no tranche.

-- 拨款辅助核算: what each event moved on the accounts of a figure, tranche by tranche; number 0 is what is of
-- no tranche. Accounts are those that hold the figure, with commas between.
create table tranche_part (
  fund_id    varchar(80)  character set ascii collate ascii_bin not null,
  seq        bigint       not null,
  part_no    int          not null,
  tranche_no int          not null,
  figure     varchar(20)  not null,
  accounts   varchar(200) not null,
  on_date    date         not null,
  debit_fen  bigint       not null,
  credit_fen bigint       not null,
  primary key (fund_id, seq, part_no)
) engine=innodb;

-- Where each tranche stands now, so that an event is written down as what it changed.
create table tranche_standing (
  fund_id         varchar(80) character set ascii collate ascii_bin not null,
  tranche_no      int    not null,
  bank_fen        bigint not null,
  in_transit_fen  bigint not null,
  outstanding_fen bigint not null,
  principal_fen   bigint not null,
  interest_fen    bigint not null,
  primary key (fund_id, tranche_no)
) engine=innodb;

-- What is on its way in each fund, and how its last correction was booked.
create table tranche_book (
  fund_id        varchar(80) character set ascii collate ascii_bin not null,
  tranches       int     not null,
  in_transit_fen bigint  not null,
  red            boolean not null,
  primary key (fund_id)
) engine=innodb;
