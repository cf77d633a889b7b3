-- A result stands when enough people other than the one who handed it in have confirmed it (ruling S3, D8): told here, not only in pages.
create table inspection_verification (
    order_id     uuid not null,
    version      integer not null,
    submitted_by text collate "C" not null,
    verifier     text collate "C" not null,
    at           timestamptz not null,
    confirmed    boolean not null,
    reason       text check (char_length(reason) between 1 and 1000),
    primary key (order_id, version, verifier),
    foreign key (order_id, version, submitted_by) references inspection_result (order_id, version, submitted_by),
    check (verifier <> submitted_by),
    check (confirmed or reason is not null)
);
create table inspection_report (
    report_id uuid primary key,
    order_id  uuid not null references inspection_test_order,
    file_id   uuid not null,
    sha256    text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name      text not null,
    added_at  timestamptz not null,
    added_by  text collate "C" not null
);
create index inspection_report_order on inspection_report (order_id, added_at);
create index inspection_report_file on inspection_report (file_id);

do $$
declare
    kept text;
begin
    foreach kept in array array['inspection_result', 'inspection_result_item', 'inspection_verification', 'inspection_report']
    loop
        execute format('create trigger %I before update or delete or truncate on %I
            for each statement execute function inspection_refuse_change()', kept || '_append_only', kept);
    end loop;
end
$$;

create function inspection_order_confirmed() returns trigger language plpgsql as $$
begin
    if new.state = 'verified' and (old.state <> 'verified' or new.result_version <> old.result_version) and not exists (
            select from inspection_result r
             where r.order_id = new.order_id and r.version = new.result_version and r.passed = new.passed
               and r.verifiers <= (select count(*) from inspection_verification v
                                    where v.order_id = r.order_id and v.version = r.version and v.confirmed)) then
        raise exception 'the result is not confirmed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger inspection_order_confirmed before update on inspection_test_order
    for each row execute function inspection_order_confirmed();
