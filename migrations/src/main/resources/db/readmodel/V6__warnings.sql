-- Why: the clocks of a case run from the steps that were taken, and an auditor reads what went
-- out of the ordinary in one register.

-- 办理节点: acceptance, contact and supervision of a case.
create table case_step (
  case_id  varchar(80)  character set ascii collate ascii_bin not null,
  seq      bigint       not null,
  step     varchar(20)  not null,
  on_date  date         not null,
  due_on   date,
  document varchar(330) not null,
  officer  varchar(80)  not null,
  primary key (case_id, seq)
) engine=innodb;

-- 例外登记: what was dated back, and what was paid again.
create table exception_entry (
  seq         bigint       not null,
  kind        varchar(30)  not null,
  on_date     date         not null,
  recorded_on date         not null,
  days        int          not null,
  subject     varchar(100) character set ascii collate ascii_bin not null,
  event       varchar(80)  character set ascii collate ascii_bin not null,
  line_no     int          not null,
  officer     varchar(80)  not null,
  amount_fen  bigint       not null,
  primary key (seq, kind)
) engine=innodb;
create index ix_exception_entry on exception_entry (kind, recorded_on, seq);
create index ix_exception_entry_subject on exception_entry (subject, line_no);
