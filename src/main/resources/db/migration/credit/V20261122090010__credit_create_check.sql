-- Each proof that the stored days and scores are what the facts add up to, and each repair. Rows are never changed.
create table credit_check (
    check_no         bigint generated always as identity primary key,
    checked_at       timestamptz not null,
    kind             text not null check (kind in ('verify', 'rebuild')),
    merchants        bigint not null,
    days             bigint not null,
    differing_days   bigint not null,
    differing_scores bigint not null,
    example          text collate "C"
);

create function credit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the outcome of a check is never changed';
end
$$;
create trigger credit_check_append_only before update or delete on credit_check
    for each row execute function credit_refuse_change();
create trigger credit_check_no_truncate before truncate on credit_check
    for each statement execute function credit_refuse_change();
