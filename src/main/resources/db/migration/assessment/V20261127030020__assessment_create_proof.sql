-- What an answer rests on. Three dates are kept apart: since when it is so, when somebody gathered it, when it came in. A piece that
-- is taken away is struck out with a reason and stays to be seen.
create table assessment_evidence (
    evidence_id   uuid primary key,
    assessment_id uuid not null,
    item          text collate "C" not null,
    kind          text collate "C" not null check (kind in ('file', 'link', 'live')),
    title         text not null check (char_length(title) between 1 and 200),
    file_id       uuid references evidence_file,
    url           text check (url ~ '^https?://' and char_length(url) <= 2000),
    figure        text collate "C",
    window_from   timestamptz,
    window_to     timestamptz check (window_to > window_from),
    value         numeric(18, 6),
    counted       bigint,
    counted_of    bigint,
    worth         int check (worth >= 0),
    effective_on  date not null,
    collected_on  date not null check (collected_on >= effective_on),
    uploaded_at   timestamptz not null,
    uploaded_by   uuid not null,
    carried_from  uuid references assessment_evidence,
    struck_at     timestamptz,
    struck_by     uuid,
    struck_reason text check (char_length(struck_reason) between 1 and 2000),
    foreign key (assessment_id, item) references assessment_answer,
    check ((kind = 'file') = (file_id is not null)),
    check ((kind = 'link') = (url is not null)),
    check (num_nonnulls(figure, window_from, window_to, counted, counted_of) = case when kind = 'live' then 5 else 0 end),
    check (kind = 'live' or num_nonnulls(value, worth) = 0),
    check (num_nonnulls(struck_at, struck_by, struck_reason) in (0, 3))
);
create index assessment_evidence_of on assessment_evidence (assessment_id, item, uploaded_at);

create function assessment_keep_evidence() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.struck_at is not null
        or not exists (select from assessment_sheet s where s.assessment_id = old.assessment_id and s.state = 'open')
        or (to_jsonb(new) - '{struck_at,struck_by,struck_reason}'::text[])
            <> (to_jsonb(old) - '{struck_at,struck_by,struck_reason}'::text[]) then
        raise exception 'evidence is only struck out, once and in time' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger assessment_evidence_kept before update or delete on assessment_evidence
    for each row execute function assessment_keep_evidence();
