-- What decisions on violations do to the state of a shop (E2). Several may stand at once, of any kind; each ends with its own decision, and
-- the state follows from those that are left (ruling E6).
alter table merchant_suspension drop constraint merchant_suspension_type_check;
alter table merchant_suspension add constraint merchant_suspension_type_check check (type in ('expired_qualification',
    'identity_unverified', 'register_mismatch', 'deposit_shortfall', 'investigation', 'own_request', 'decision', 'closure'));
drop index merchant_suspension_open;
create unique index merchant_suspension_open on merchant_suspension (merchant_id, type)
    where ended_at is null and type not in ('decision', 'closure');
create index merchant_suspension_merchant on merchant_suspension (merchant_id) where ended_at is null;

-- Two people decided it where the violation was decided; the entry on the blocklist is its own.
create table merchant_decision_ban (
    ban_id       uuid primary key,
    merchant_id  text collate "C" not null references merchant,
    case_no      text not null check (char_length(case_no) between 1 and 64),
    reason       text not null check (char_length(reason) between 1 and 2000),
    entry_number text not null,
    banned_at    timestamptz not null,
    banned_by    text not null,
    ended_at     timestamptz check (ended_at >= banned_at),
    ended_by     text,
    end_reason   text check (char_length(end_reason) between 1 and 2000),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create index merchant_decision_ban_merchant on merchant_decision_ban (merchant_id) where ended_at is null;
alter table merchant_decision_ban enable row level security;
alter table merchant_decision_ban force row level security;
create policy merchant_decision_ban_seat on merchant_decision_ban using ((select shell_seat()) is null or merchant_id in
    (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())));

-- A decision may also take a document out of force (A3); what it covers is held until the decision ends.
alter table merchant_hold drop constraint merchant_hold_cause_check;
alter table merchant_hold add constraint merchant_hold_cause_check check (cause in ('document', 'register', 'chain', 'decision'));
