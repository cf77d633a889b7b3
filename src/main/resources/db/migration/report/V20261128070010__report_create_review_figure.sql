-- What a key figure came to in a review, for the whole platform and for each department, with the number of the snapshot it rests on and
-- what it came to in the period before; and what was said about it.
create table report_review_figure (
    review_id       uuid not null references report_review,
    generation      integer not null check (generation >= 1),
    place           integer not null check (place >= 1),
    kpi             text collate "C" not null,
    department      uuid,
    department_name text,
    snapshot        bigint,
    above           numeric,
    below           bigint,
    value           numeric,
    low             numeric,
    high            numeric,
    target          numeric,
    verdict         text collate "C" not null check (verdict in ('met', 'not_shown', 'missed', 'no_target', 'no_value')),
    before_snapshot bigint,
    before_value    numeric,
    before_verdict  text collate "C" check (before_verdict in ('met', 'not_shown', 'missed', 'no_target', 'no_value')),
    primary key (review_id, generation, place),
    unique nulls not distinct (review_id, generation, kpi, department),
    check ((department is null) = (department_name is null)),
    check ((snapshot is null) = (above is null) and (snapshot is null) = (below is null)),
    check (snapshot is not null or (value is null and verdict = 'no_value')),
    check (low <= high),
    check ((before_snapshot is null) = (before_verdict is null))
);
create index report_review_figure_department on report_review_figure (department, review_id) where department is not null;
create trigger report_review_figure_kept before update or delete or truncate on report_review_figure
    for each statement execute function report_refuse_change();
create table report_review_comment (
    comment_id uuid primary key,
    review_id  uuid not null references report_review,
    department uuid,
    words      text not null check (length(words) between 1 and 4000),
    said_at    timestamptz not null,
    said_by    uuid not null
);
create index report_review_comment_of on report_review_comment (review_id, said_at, comment_id);
create trigger report_review_comment_kept before update or delete or truncate on report_review_comment
    for each statement execute function report_refuse_change();
