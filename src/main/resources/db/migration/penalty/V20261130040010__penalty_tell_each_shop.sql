-- A decision about a brand in all shops is stated to each shop by itself, may be appealed by each, and undone for one alone (B9, E5, E8).
alter table penalty_reversal add column merchant_id text collate "C" references merchant;
create index penalty_reversal_merchant on penalty_reversal (merchant_id, at) where merchant_id is not null;
alter table penalty_reversal drop constraint penalty_reversal_ground_check;
alter table penalty_reversal add constraint penalty_reversal_ground_check
    check (ground in ('appeal', 'inspection_reversed', 'own_motion', 'cured', 'counter_notice', 'undo_window'));

alter table penalty_statement add column reversal_id uuid references penalty_reversal;
alter table penalty_statement drop constraint penalty_statement_decision_id_seq_key;
create unique index penalty_statement_part on penalty_statement (decision_id, merchant_id, seq) nulls not distinct;
create unique index penalty_statement_of_reversal on penalty_statement (reversal_id, merchant_id) nulls not distinct
    where reversal_id is not null;

drop index penalty_appeal_once;
create unique index penalty_appeal_once on penalty_appeal (case_id, coalesce(decision_id, case_id), side, coalesce(merchant_id, ''), level)
    where state <> 'withdrawn';

-- Until when the undoing of a removal may be confirmed; null for an ordinary reversal.
alter table penalty_reversal_request add column undo_until timestamptz;
select past.keep('penalty_reversal_request');

-- Which job tells the shops of a decision about a brand.
create table penalty_telling (
    job_id      uuid primary key,
    decision_id uuid not null references penalty_decision,
    handed_in   timestamptz not null
);
create index penalty_telling_of on penalty_telling (decision_id, handed_in);
select lens.leave('penalty_telling', 'a log of work done');
