-- A machine looks again when what it looked at has changed during the review, such as a visit to the factory that is over.
-- What it said before stays on record, and no longer counts.
alter table merchant_check add column replaced_at timestamptz;
alter table merchant_check add check (replaced_at is null or overridden_by is null);
