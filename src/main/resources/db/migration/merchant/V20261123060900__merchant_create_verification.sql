-- Identities are verified again at least every six months (ECL art. 27, O37 art. 24): when each shop is next due, and what
-- came out each time.
create table merchant_verification_due (
    merchant_id text collate "C" primary key references merchant,
    due_on      date not null
);
create index merchant_verification_due_day on merchant_verification_due (due_on, merchant_id);

create table merchant_verification (
    verification_id uuid primary key,
    merchant_id     text collate "C" not null references merchant,
    outcome         text not null check (outcome in ('confirmed', 'failed')),
    note            text not null check (char_length(note) between 1 and 2000),
    was_due_on      date,
    verified_at     timestamptz not null,
    verified_by     text not null
);
create index merchant_verification_merchant on merchant_verification (merchant_id, verified_at desc);
create trigger merchant_verification_append_only before update or delete or truncate on merchant_verification
    for each statement execute function merchant_life_refuse_change();
