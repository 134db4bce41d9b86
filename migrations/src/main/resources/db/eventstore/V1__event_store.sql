-- Why: the facts. What is stored here is never changed and never deleted.
create table domain_event_entry (
  global_index         bigint       not null auto_increment,
  aggregate_identifier varchar(100) character set ascii collate ascii_bin not null,
  sequence_number      bigint       not null,
  type                 varchar(40)  character set ascii collate ascii_bin,
  event_identifier     char(36)     character set ascii collate ascii_bin not null,
  meta_data            mediumblob,
  payload              mediumblob   not null,
  payload_revision     varchar(16)  character set ascii collate ascii_bin,
  payload_type         varchar(80)  character set ascii collate ascii_bin not null,
  time_stamp           varchar(40)  character set ascii collate ascii_bin not null,
  primary key (global_index),
  unique key uk_event_of_aggregate (aggregate_identifier, sequence_number),
  unique key uk_event_identifier (event_identifier)
) engine=innodb;

-- Why: a bounded first load of a long-lived aggregate. May be dropped at any time.
create table snapshot_event_entry (
  aggregate_identifier varchar(100) character set ascii collate ascii_bin not null,
  sequence_number      bigint       not null,
  type                 varchar(40)  character set ascii collate ascii_bin not null,
  event_identifier     char(36)     character set ascii collate ascii_bin not null,
  meta_data            mediumblob,
  payload              mediumblob   not null,
  payload_revision     varchar(16)  character set ascii collate ascii_bin,
  payload_type         varchar(190) character set ascii collate ascii_bin not null,
  time_stamp           varchar(40)  character set ascii collate ascii_bin not null,
  primary key (aggregate_identifier, sequence_number),
  unique key uk_snapshot_identifier (event_identifier)
) engine=innodb;

-- Why: the one definitive order of all events, chained by hash; the journal numbers from it.
create table sealed_log (
  seq          bigint      not null,
  global_index bigint      not null,
  event_hash   binary(32)  not null,
  chain_hash   binary(32)  not null,
  primary key (seq),
  unique key uk_sealed_event (global_index)
) engine=innodb;

-- Why: one idempotency key gives one effect; the answer is kept in the transaction of its effect.
create table idempotency_record (
  client       varchar(80)  character set ascii collate ascii_bin not null,
  idem_key     varchar(80)  character set ascii collate ascii_bin not null,
  request_hash binary(32)   not null,
  answer       mediumblob   not null,
  recorded_at  datetime(6)  not null,
  primary key (client, idem_key)
) engine=innodb;

-- Why: personal data lives here only, encrypted; everything else carries ids.
create table vault_person (
  person_id   char(36)      character set ascii collate ascii_bin not null,
  id_index    binary(32)    not null,
  sealed      varbinary(2048) not null,
  recorded_at datetime(6)   not null,
  primary key (person_id),
  unique key uk_vault_person_index (id_index)
) engine=innodb;

create table vault_account (
  account_id  char(36)      character set ascii collate ascii_bin not null,
  person_id   char(36)      character set ascii collate ascii_bin not null,
  card_index  binary(32)    not null,
  bank_code   varchar(12)   character set ascii collate ascii_bin not null,
  sealed      varbinary(1024) not null,
  recorded_at datetime(6)   not null,
  primary key (account_id),
  unique key uk_vault_account_index (person_id, card_index, bank_code)
) engine=innodb;
create index ix_vault_account_card on vault_account (card_index);

-- Why: every unmasked look at personal data is recorded.
create table vault_look (
  look_id     bigint        not null auto_increment,
  officer     varchar(80)   not null,
  person_id   char(36)      character set ascii collate ascii_bin not null,
  reason      varchar(200)  not null,
  looked_at   datetime(6)   not null,
  primary key (look_id)
) engine=innodb;
create index ix_vault_look_person on vault_look (person_id);

-- Why: what was advanced to a person for a wage month counts across cases; the row is locked
-- in the transaction of the reservation, so that two cases cannot both use one cap.
create table cap_usage (
  person_id    char(36)     character set ascii collate ascii_bin not null,
  wage_month   char(7)      character set ascii collate ascii_bin not null,
  advance_id   varchar(80)  character set ascii collate ascii_bin not null,
  advanced_fen bigint       not null,
  primary key (person_id, wage_month, advance_id)
) engine=innodb;
create index ix_cap_usage_advance on cap_usage (advance_id);

-- Why: who may sign in, and with which roles.
create table officer (
  username      varchar(80)  not null,
  display_name  varchar(120) not null,
  password_hash varchar(120) not null,
  roles         varchar(400) not null,
  active        boolean      not null,
  changed_at    datetime(6)  not null,
  primary key (username)
) engine=innodb;

create table case_system (
  client_id     varchar(80)  not null,
  display_name  varchar(120) not null,
  secret_hash   varchar(120) not null,
  scopes        varchar(400) not null,
  active        boolean      not null,
  changed_at    datetime(6)  not null,
  primary key (client_id)
) engine=innodb;

-- Why: whoever seals holds this row; it says where the sealed log ends.
create table seal_head (
  id         int        not null,
  seq        bigint     not null,
  last_index bigint     not null,
  chain_hash binary(32) not null,
  primary key (id)
) engine=innodb;

insert into seal_head (id, seq, last_index, chain_hash)
values (1, 0, 0, x'0000000000000000000000000000000000000000000000000000000000000000');
