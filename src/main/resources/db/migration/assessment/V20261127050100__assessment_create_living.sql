-- What a frozen assessment would come to on the platform's figures of a later day: each reckoning with the items that it looked at.
-- Kept as it was, so that the line of a year tells what was known then.
create table assessment_living (
    living_id      uuid primary key,
    subject        text collate "C" not null references assessment_subject,
    assessment     text collate "C" not null references assessment_sheet (number),
    taken_at       timestamptz not null,
    taken_by       text not null,
    -- Exact, such as 1799/20; shown is cut to two decimals and never reckoned with.
    then_total     text collate "C" not null check (then_total ~ '^[0-9]+(/[0-9]+)?$'),
    then_shown     numeric(5, 2) not null check (then_shown between 0 and 100),
    then_stars     integer not null check (then_stars between 0 and 5),
    total          text collate "C" not null check (total ~ '^[0-9]+(/[0-9]+)?$'),
    shown          numeric(5, 2) not null check (shown between 0 and 100),
    stars          integer not null check (stars between 0 and 5),
    looked_at      integer not null check (looked_at >= 0),
    moved          integer not null check (moved between 0 and looked_at)
);
create index assessment_living_latest on assessment_living (subject, taken_at desc, living_id desc);

create table assessment_living_item (
    living_id   uuid not null references assessment_living,
    item        text collate "C" not null,
    figure      text collate "C" not null,
    days        integer not null check (days > 0),
    state       text collate "C" not null check (state in ('same', 'better', 'worse', 'no_value', 'no_figure', 'not_applicable')),
    then_points integer check (then_points >= 0),
    points      integer check (points >= 0),
    value       numeric,
    counted     bigint not null check (counted >= 0),
    of_rows     bigint not null check (of_rows >= 0),
    -- What it moves the total by, exact, in points of a hundred.
    effect      text collate "C" not null check (effect ~ '^-?[0-9]+(/[0-9]+)?$'),
    primary key (living_id, item),
    check ((state = 'not_applicable') = (then_points is null)),
    check (state not in ('same', 'better', 'worse') or (points is not null and value is not null)),
    check (state <> 'better' or points > then_points),
    check (state <> 'worse' or points < then_points)
);
create trigger assessment_living_kept before update or delete or truncate on assessment_living
    for each statement execute function assessment_refuse_change();
create trigger assessment_living_item_kept before update or delete or truncate on assessment_living_item
    for each statement execute function assessment_refuse_change();
