-- How a case goes on: when the merchant was told of it and may answer until when, how it ended, and every step of it in order.
alter table penalty_case
    add column told_at         timestamptz check (told_at >= opened_at),
    add column hearing_until   timestamptz,
    add column heard_at        timestamptz check (heard_at >= opened_at),
    add column ended_at        timestamptz check (ended_at >= opened_at),
    add column dismissal       text collate "C" check (dismissal in
        ('no_violation', 'not_proven', 'minor', 'cured', 'merged', 'inspection_reversed', 'withdrawn')),
    add column dismissal_words text check (char_length(dismissal_words) between 1 and 2000),
    add column unfounded_at    timestamptz check (unfounded_at >= opened_at),
    add column merged_into     uuid references penalty_case check (merged_into <> case_id),
    add check ((state = 'dismissed') = (dismissal is not null)),
    add check ((dismissal is null) = (dismissal_words is null)),
    add check (coalesce(dismissal = 'merged', false) = (merged_into is not null)),
    add check ((state in ('decided', 'dismissed')) = (ended_at is not null)),
    add check (state <> 'hearing' or hearing_until is not null and told_at is not null),
    add check (merchant_id is not null or hearing_until is null);
create index penalty_case_state on penalty_case (state, opened_at, case_id);
create index penalty_case_owner on penalty_case (owner, due_at, case_id) where ended_at is null;
create index penalty_case_open on penalty_case (due_at, case_id) where ended_at is null;
create index penalty_case_open_merchant on penalty_case (merchant_id) where ended_at is null;
create index penalty_case_origin on penalty_case (source, opened_at, case_id);
create index penalty_case_rule on penalty_case (rule_code, opened_at, case_id);
create index penalty_case_product on penalty_case (product_id, opened_at, case_id) where product_id is not null;
create index penalty_case_hearing on penalty_case (hearing_until) where state = 'hearing';
create index penalty_case_merged on penalty_case (merged_into) where merged_into is not null;
create index penalty_case_category on penalty_case (category_code) where category_code is not null;

-- The timeline. What the merchant may read of it is what it was told anyway.
create table penalty_case_line (
    line_id   bigint generated always as identity primary key,
    case_id   uuid not null references penalty_case,
    key       text collate "C" not null check (key ~ '^[a-z][a-z0-9_.]{0,59}$'),
    reference text not null default '' check (char_length(reference) <= 200),
    path      text collate "C" not null default '' check (char_length(path) <= 500),
    words     text check (char_length(words) between 1 and 2000),
    told      boolean not null default false,
    at        timestamptz not null,
    actor     text collate "C" not null
);
create index penalty_case_line_of on penalty_case_line (case_id, line_id);
create trigger penalty_case_line_kept before update or delete or truncate on penalty_case_line
    for each statement execute function penalty_refuse_change();

-- Cases that belong together; the smaller id first, so that a pair is there once.
create table penalty_case_link (
    case_id   uuid not null references penalty_case,
    other_id  uuid not null references penalty_case,
    linked_at timestamptz not null,
    linked_by text collate "C" not null,
    primary key (case_id, other_id),
    check (case_id < other_id)
);
create index penalty_case_link_other on penalty_case_link (other_id);
create trigger penalty_case_link_kept before update or delete or truncate on penalty_case_link
    for each statement execute function penalty_refuse_change();
