-- The timeline of a plan, and the second wall: a seat sees the plans of its own shops and nothing else (ASVS 8.4.1).
create table penalty_plan_line (
    line_id bigint generated always as identity primary key,
    plan_id uuid not null references penalty_plan,
    key     text collate "C" not null check (key in
        ('demanded', 'filed', 'sent_back', 'accepted', 'overdue', 'effective', 'failed', 'cancelled', 'waits_on')),
    words   text check (char_length(words) between 1 and 2000),
    at      timestamptz not null,
    actor   text collate "C" not null
);
create index penalty_plan_line_of on penalty_plan_line (plan_id, line_id);
create trigger penalty_plan_line_kept before update or delete or truncate on penalty_plan_line
    for each statement execute function penalty_refuse_change();
do $$
declare
    guarded text;
begin
    foreach guarded in array array['penalty_plan', 'penalty_plan_filing', 'penalty_plan_file', 'penalty_plan_line']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
    end loop;
    foreach guarded in array array['penalty_plan_filing', 'penalty_plan_line']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null
            or plan_id in (select p.plan_id from penalty_plan p))', guarded || '_seat', guarded);
    end loop;
end
$$;
create policy penalty_plan_seat on penalty_plan using ((select shell_seat()) is null or merchant_id in
    (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())));
create policy penalty_plan_file_seat on penalty_plan_file using ((select shell_seat()) is null
    or filing_id in (select f.filing_id from penalty_plan_filing f));
create policy evidence_file_plan on evidence_file for select using ((select shell_seat()) is not null
    and exists (select from penalty_plan_file f where f.file_id = evidence_file.file_id));
