-- When a complaint was first answered: the figure that service quality is measured by most often. It may be filled later like any
-- column of a fact, and many platforms report it from some day on only.
alter table trade_complaint add column first_answer_at timestamptz;
create index trade_complaint_answered on trade_complaint (first_answer_at) where first_answer_at is not null;
