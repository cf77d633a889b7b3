-- The statement of reasons of a decision (ruling E5), frozen with its hash as it was told: first the statement itself, later parts about
-- runs of the ladder that the decision brought, and about what was undone. When the shop first read it is kept as well.
create table penalty_statement (
    statement_id uuid primary key,
    decision_id  uuid not null references penalty_decision,
    seq          integer not null check (seq >= 1),
    kind         text collate "C" not null check (kind in ('original', 'ladder', 'correction')),
    merchant_id  text collate "C" references merchant,
    template     integer not null check (template >= 1),
    content      json not null,
    sha256       text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    appeal_until timestamptz,
    written_at   timestamptz not null,
    unique (decision_id, seq),
    check ((kind = 'original') = (seq = 1)),
    check (appeal_until is null or appeal_until > written_at)
);
create index penalty_statement_merchant on penalty_statement (merchant_id, written_at, statement_id) where kind = 'original';
create table penalty_statement_receipt (
    statement_id uuid primary key references penalty_statement,
    read_at      timestamptz not null,
    read_by      uuid not null
);
create trigger penalty_statement_kept before update or delete or truncate on penalty_statement
    for each statement execute function penalty_refuse_change();
create trigger penalty_statement_receipt_kept before update or delete or truncate on penalty_statement_receipt
    for each statement execute function penalty_refuse_change();
do $$
declare
    guarded text;
begin
    foreach guarded in array array['penalty_statement', 'penalty_statement_receipt']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I to current_user using (true)', guarded || '_owner', guarded);
    end loop;
end
$$;
create policy penalty_statement_seat on penalty_statement
    using ((select shell_seat()) is null or merchant_id in
        (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())));
create policy penalty_statement_receipt_seat on penalty_statement_receipt
    using ((select shell_seat()) is null or statement_id in (select s.statement_id from penalty_statement s));
