-- Form 2 of a seal hashes a digest of its event in place of its columns, so that an excerpt of the chain proves the events it shows
-- and each link between them without showing the others (docs/domain/audit.md). Seals made before keep form 1.
alter table audit_seal add column form smallint not null default 1;
alter table audit_seal add constraint audit_seal_form_known check (form in (1, 2));
comment on column audit_seal.form is '1: the event''s columns are in the hash; 2: their digest is.';
