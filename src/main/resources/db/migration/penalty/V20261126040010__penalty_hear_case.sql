-- What is known about a case, each piece with where it comes from and when it was seen, and what the merchant says to it. Pieces are
-- shown to the merchant unless they are kept internal; one that is no longer relied on is struck out by a later row, never taken away.
create table penalty_case_evidence (
    evidence_id uuid primary key,
    case_id     uuid not null references penalty_case,
    kind        text collate "C" not null check (kind in ('product_page', 'order_record', 'test_report', 'appraisal', 'photo',
        'complaint', 'instruction', 'notice', 'statement', 'document', 'record')),
    source      text not null check (char_length(source) between 1 and 200),
    observed_at timestamptz not null,
    note        text not null default '' check (char_length(note) <= 2000),
    file_id     uuid references evidence_file,
    internal    boolean not null,
    added_at    timestamptz not null,
    added_by    text collate "C" not null,
    check (observed_at <= added_at)
);
create index penalty_case_evidence_of on penalty_case_evidence (case_id, added_at);
create index penalty_case_evidence_file on penalty_case_evidence (file_id) where file_id is not null;
create trigger penalty_case_evidence_kept before update or delete or truncate on penalty_case_evidence
    for each statement execute function penalty_refuse_change();

create table penalty_case_evidence_struck (
    evidence_id uuid primary key references penalty_case_evidence,
    reason      text not null check (char_length(reason) between 1 and 2000),
    struck_at   timestamptz not null,
    struck_by   text collate "C" not null
);
create trigger penalty_case_evidence_struck_kept before update or delete or truncate on penalty_case_evidence_struck
    for each statement execute function penalty_refuse_change();

create table penalty_case_answer (
    answer_id  uuid primary key,
    case_id    uuid not null references penalty_case,
    statement  text not null check (char_length(statement) between 1 and 4000),
    cause      text check (char_length(cause) between 1 and 4000),
    fix        text check (char_length(fix) between 1 and 4000),
    prevention text check (char_length(prevention) between 1 and 4000),
    said_at    timestamptz not null,
    said_by    text collate "C" not null,
    -- A plan of action has all three parts, or there is none.
    check ((cause is null) = (fix is null) and (fix is null) = (prevention is null))
);
create index penalty_case_answer_of on penalty_case_answer (case_id, said_at);
create trigger penalty_case_answer_kept before update or delete or truncate on penalty_case_answer
    for each statement execute function penalty_refuse_change();
create table penalty_case_answer_file (
    file_id   uuid primary key references evidence_file,
    answer_id uuid not null references penalty_case_answer
);
create index penalty_case_answer_file_of on penalty_case_answer_file (answer_id);
create trigger penalty_case_answer_file_kept before update or delete or truncate on penalty_case_answer_file
    for each statement execute function penalty_refuse_change();
