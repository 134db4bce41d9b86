-- Why: a client and its key are up to 160 characters in every row and once more in the index. The digest of both
-- is shorter, and nothing ever asks for anything but the key of a request. When it was recorded stands in its
-- events.
create table idempotency_record_by_digest (
  id           bigint     not null auto_increment,
  key_digest   binary(32) not null,
  request_hash binary(32) not null,
  answer       mediumblob not null,
  primary key (id),
  unique key uk_idempotency_record_key (key_digest)
) engine=innodb;
insert into idempotency_record_by_digest (key_digest, request_hash, answer)
select unhex(sha2(concat(client, '\n', idem_key), 256)), request_hash, answer from idempotency_record order by id;
drop table idempotency_record;
alter table idempotency_record_by_digest rename to idempotency_record;
