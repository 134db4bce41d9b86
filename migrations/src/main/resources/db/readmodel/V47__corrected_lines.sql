-- Why: a payment that was put right paid more, or less, than its line says; the roster shows both.
alter table advance_line add column corrected_fen bigint not null default 0;
