-- Measures of a rule that demands a corrective action end only once it was accepted (E10); until then they have no end of their own.
alter table penalty_effect add column waits boolean not null default false;
alter table penalty_effect add check (not waits or ends_at is null);
