-- Why: keys are random. As the primary key they scattered whole answers over all pages of the table, and each
-- group of commands waited for as many pages as it has members. Answers are added at the end now; only the
-- small entries of the index are scattered.
create table idempotency_record_in_order (
  id           bigint       not null auto_increment,
  client       varchar(80)  character set ascii collate ascii_bin not null,
  idem_key     varchar(80)  character set ascii collate ascii_bin not null,
  request_hash binary(32)   not null,
  answer       mediumblob   not null,
  recorded_at  datetime(6)  not null,
  primary key (id),
  unique key uk_idempotency_record (client, idem_key)
) engine=innodb;
insert into idempotency_record_in_order (client, idem_key, request_hash, answer, recorded_at)
select client, idem_key, request_hash, answer, recorded_at from idempotency_record order by recorded_at;
drop table idempotency_record;
alter table idempotency_record_in_order rename to idempotency_record;
