-- Why: an outsider can hold the ledger to its word only if the whole order is condensed into one
-- signed line now and then: a checkpoint. And the hash of an event did not cover the kind of its
-- aggregate; from now on it does, and an entry says by which rule its hash was made.
alter table sealed_log add column hash_version int not null default 1;

-- Each checkpoint is the head of a Merkle tree over the first tree_size places of the sealed log.
create table checkpoint (
  number        bigint          not null,
  tree_size     bigint          not null,
  root_hash     binary(32)      not null,
  chain_hash    binary(32)      not null,
  made_at       varchar(40)     character set ascii collate ascii_bin not null,
  node          varchar(80)     not null,
  key_id        char(64)        character set ascii collate ascii_bin not null,
  previous_hash binary(32)      not null,
  signature     varbinary(1024) not null,
  primary key (number),
  unique key uk_checkpoint_size (tree_size)
) engine=innodb;

-- The public keys with which checkpoints are signed. Each proves that its owner has the private one;
-- a key that follows another is endorsed by it.
create table checkpoint_key (
  key_id        char(64)        character set ascii collate ascii_bin not null,
  algorithm     varchar(40)     character set ascii collate ascii_bin not null,
  public_key    varbinary(1024) not null,
  node          varchar(80)     not null,
  introduced_at varchar(40)     character set ascii collate ascii_bin not null,
  proof         varbinary(1024) not null,
  endorsed_by   char(64)        character set ascii collate ascii_bin not null,
  endorsement   varbinary(1024) not null,
  primary key (key_id)
) engine=innodb;

-- The tops of complete subtrees of 256 places and more, so that a proof need not read the whole log.
create table merkle_node (
  node_level int        not null,
  node_index bigint     not null,
  hash       binary(32) not null,
  primary key (node_level, node_index)
) engine=innodb;
