-- Why: a receipt that was booked with a wrong amount, case or debtor is put right on the word of two officers.
create table receipt_correction (
  correction_id varchar(80)  character set ascii collate ascii_bin not null,
  receipt_id    varchar(80)  character set ascii collate ascii_bin not null,
  claim_id      varchar(80)  character set ascii collate ascii_bin not null,
  case_id       varchar(80)  character set ascii collate ascii_bin not null,
  fund_id       varchar(80)  character set ascii collate ascii_bin not null,
  booked_fen    bigint       not null,
  received_fen  bigint       not null,
  right_claim   varchar(80)  character set ascii collate ascii_bin not null,
  document      varchar(330) not null,
  proposed_by   varchar(80)  not null,
  proposed_on   date         not null,
  status        varchar(20)  not null,
  decided_by    varchar(80)  not null,
  decided_on    date,
  seq           bigint       not null,
  primary key (correction_id)
) engine=innodb;
create index ix_receipt_correction_fund on receipt_correction (fund_id, seq);
create index ix_receipt_correction_receipt on receipt_correction (receipt_id);
