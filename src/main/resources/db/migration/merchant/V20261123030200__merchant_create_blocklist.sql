-- Who is refused across the platform (E4). An entry names a merchant or nobody: what it is found by are keyed hashes in
-- merchant_link alone. Two people put somebody on the list; a ban was decided by two before it came here.
create table merchant_blocklist_entry (
    entry_id    uuid primary key,
    number      text not null unique,
    merchant_id text collate "C" references merchant,
    origin      text not null check (origin in ('proposal', 'ban')),
    source      text not null check (source in ('platform', 'authority', 'court', 'partner')),
    basis       text not null check (char_length(basis) between 1 and 1000),
    case_no     text check (char_length(case_no) between 1 and 64),
    state       text not null check (state in ('proposed', 'in_force', 'refused', 'lifted')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    -- Exclusive end of the term; null until it is lifted.
    ends_at     timestamptz,
    ended_by    text,
    ended_at    timestamptz,
    end_reason  text check (char_length(end_reason) between 1 and 1000),
    version     bigint not null,
    check (origin = 'ban' or decided_by is null or decided_by <> proposed_by),
    check ((state = 'proposed') = (decided_at is null) and (decided_by is null) = (decided_at is null)),
    check ((state = 'lifted') = (ended_at is not null) and (ended_by is null) = (ended_at is null)),
    check (state not in ('refused', 'lifted') or end_reason is not null),
    check (ends_at is null or ends_at > proposed_at)
);
create index merchant_blocklist_entry_merchant on merchant_blocklist_entry (merchant_id);
create index merchant_blocklist_entry_recent on merchant_blocklist_entry (proposed_at desc, entry_id desc);
create sequence merchant_blocklist_number;

-- What the person on the list says against it, and the answer of somebody who did not put them there.
create table merchant_blocklist_appeal (
    appeal_id   uuid primary key,
    entry_id    uuid not null references merchant_blocklist_entry,
    statement   text not null check (char_length(statement) between 1 and 4000),
    filed_by    text not null,
    filed_at    timestamptz not null,
    outcome     text check (outcome in ('upheld', 'dismissed')),
    answer      text check (char_length(answer) between 1 and 4000),
    answered_by text,
    answered_at timestamptz,
    version     bigint not null,
    check ((outcome is null) = (answer is null) and (outcome is null) = (answered_by is null)
           and (outcome is null) = (answered_at is null))
);
create unique index merchant_blocklist_appeal_open on merchant_blocklist_appeal (entry_id) where outcome is null;
create index merchant_blocklist_appeal_entry on merchant_blocklist_appeal (entry_id, filed_at);
