-- What happened to a version of a rule, and what was said about it while it was open to comments. Neither is ever changed; a comment is
-- answered once, with why it was adopted or not.
create table rulebook_rule_step (
    step_id    bigint generated always as identity primary key,
    version_id uuid not null references rulebook_rule_version,
    at         timestamptz not null,
    kind       text collate "C" not null check (kind in ('drafted', 'edited', 'opened', 'taken_back', 'published', 'took_effect',
        'retired', 'withdrawn')),
    words      text check (char_length(words) between 1 and 2000),
    actor      text not null
);
create index rulebook_rule_step_version on rulebook_rule_step (version_id, step_id);

create table rulebook_rule_comment (
    comment_id uuid primary key,
    version_id uuid not null references rulebook_rule_version,
    account_id uuid not null,
    words      text not null check (char_length(words) between 1 and 2000),
    made_at    timestamptz not null
);
create index rulebook_rule_comment_version on rulebook_rule_comment (version_id, made_at, comment_id);

create table rulebook_rule_answer (
    comment_id  uuid primary key references rulebook_rule_comment,
    adopted     boolean not null,
    words       text not null check (char_length(words) between 1 and 2000),
    answered_at timestamptz not null,
    answered_by text not null
);

create trigger rulebook_rule_step_append_only before update or delete or truncate on rulebook_rule_step
    for each statement execute function rulebook_refuse_change();
create trigger rulebook_rule_comment_append_only before update or delete or truncate on rulebook_rule_comment
    for each statement execute function rulebook_refuse_change();
create trigger rulebook_rule_answer_append_only before update or delete or truncate on rulebook_rule_answer
    for each statement execute function rulebook_refuse_change();
