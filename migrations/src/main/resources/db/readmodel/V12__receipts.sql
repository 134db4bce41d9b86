-- Why: receipts come in kind, by set-off and unidentified too, so a fund has more figures than money,
-- and what a receipt leaves behind (to refund, to identify, to pay on, to realise) is kept by receipt.
alter table fund_position add column to_realise_fen bigint not null default 0;
alter table fund_position add column unidentified_fen bigint not null default 0;
alter table fund_position add column for_others_fen bigint not null default 0;
alter table fund_movement add column to_realise_fen bigint not null default 0;
alter table fund_movement add column unidentified_fen bigint not null default 0;
alter table fund_movement add column for_others_fen bigint not null default 0;

alter table recovery_receipt add column claim_id varchar(80) character set ascii collate ascii_bin not null default '';
alter table recovery_receipt add column costs_fen bigint not null default 0;
alter table recovery_receipt add column interest_fen bigint not null default 0;
alter table recovery_receipt add column method_by varchar(200) not null default '';
alter table recovery_receipt add column override_reason varchar(400) not null default '';
alter table recovery_receipt add column recorded_by varchar(80) not null default '';
alter table recovery_receipt add column held_id varchar(80) character set ascii collate ascii_bin not null default '';
alter table recovery_receipt add column status varchar(20) not null default 'TAKEN';

-- 暂存款: what a receipt left behind, by kind.
create table held_receipt (
  receipt_id    varchar(80)  character set ascii collate ascii_bin not null,
  kind          varchar(20)  not null,
  fund_id       varchar(80)  character set ascii collate ascii_bin not null,
  case_id       varchar(80)  character set ascii collate ascii_bin not null,
  payer         varchar(200) not null,
  payer_account varchar(80)  not null,
  channel       varchar(30)  not null,
  document      varchar(200) not null,
  on_date       date         not null,
  amount_fen    bigint       not null,
  used_fen      bigint       not null,
  refunded_fen  bigint       not null,
  requested_fen bigint       not null,
  left_fen      bigint       not null,
  last_seq      bigint       not null,
  primary key (receipt_id, kind)
) engine=innodb;
create index ix_held_receipt on held_receipt (fund_id, kind, on_date);

-- 退付: a refund from its request to the bank.
create table held_refund (
  refund_id     varchar(80)  character set ascii collate ascii_bin not null,
  receipt_id    varchar(80)  character set ascii collate ascii_bin not null,
  fund_id       varchar(80)  character set ascii collate ascii_bin not null,
  kind          varchar(20)  not null,
  amount_fen    bigint       not null,
  payee         varchar(200) not null,
  payee_account varchar(80)  not null,
  document      varchar(200) not null,
  requested_on  date         not null,
  requested_by  varchar(80)  not null,
  status        varchar(20)  not null,
  ended_on      date,
  ended_by      varchar(80)  not null,
  seq           bigint       not null,
  primary key (refund_id)
) engine=innodb;
create index ix_held_refund on held_refund (receipt_id);
