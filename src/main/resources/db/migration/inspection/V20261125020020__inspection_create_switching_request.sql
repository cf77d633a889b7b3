-- Milder inspection is nobody's lone decision: one person says why, another agrees (ISO 2859-1, 9.3.3 and 9.4).
create table inspection_switching_request (
    request_id    uuid primary key,
    merchant_id   text collate "C" not null,
    category_code text collate "C" not null,
    stage         text collate "C" not null,
    -- reduce: production is steady; resume: what led to the suspension is corrected.
    kind          text collate "C" not null check (kind in ('reduce', 'resume')),
    state         text collate "C" not null default 'asked' check (state in ('asked', 'agreed', 'declined', 'withdrawn')),
    reason        text not null check (char_length(reason) between 1 and 1000),
    asked_at      timestamptz not null,
    asked_by      text collate "C" not null,
    decided_at    timestamptz check (decided_at >= asked_at),
    decided_by    text collate "C",
    words         text check (char_length(words) between 1 and 1000),
    foreign key (merchant_id, category_code, stage) references inspection_switching,
    check ((state = 'asked') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    check (state not in ('agreed', 'declined') or (decided_by <> asked_by and words is not null)),
    check (state <> 'withdrawn' or decided_by = asked_by)
);
create unique index inspection_switching_request_one on inspection_switching_request (merchant_id, category_code, stage)
    where state = 'asked';
create index inspection_switching_request_history on inspection_switching_request (merchant_id, category_code, stage, asked_at);
create index inspection_switching_request_waiting on inspection_switching_request (asked_at) where state = 'asked';
-- A move that two people made keeps the words of both.
alter table inspection_switching_move
    drop constraint inspection_switching_move_note_check,
    add constraint inspection_switching_move_note_check check (char_length(note) between 1 and 2001);
