-- What a merchant may not do, from when until when, and which case says so. Rows are never changed: lifting one is a row of
-- its own, so that any instant of the past can be asked about. The merchant is an id without a foreign key: this module
-- stands below the one that owns merchants.
create table restriction_entry (
    restriction_id uuid primary key,
    merchant_id    text collate "C" not null check (char_length(merchant_id) between 1 and 64),
    kind           text not null
        check (kind in ('search', 'publish', 'recruitment', 'campaign', 'finance', 'shielding', 'settlement_term')),
    scope          text collate "C" not null check (scope = 'merchant' or scope ~ '^(category|product):.'),
    valid_from     timestamptz not null,
    valid_until    timestamptz check (valid_until > valid_from),
    weight         numeric(3, 2) not null check (weight >= 0 and weight < 1),
    case_no        text,
    reason         text not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null
);
create index restriction_entry_merchant on restriction_entry (merchant_id, valid_from, restriction_id);

create table restriction_lift (
    restriction_id uuid primary key references restriction_entry,
    lifted_at      timestamptz not null,
    reason         text not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null
);

create function restriction_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger restriction_entry_append_only before update or delete or truncate on restriction_entry
    for each statement execute function restriction_refuse_change();
create trigger restriction_lift_append_only before update or delete or truncate on restriction_lift
    for each statement execute function restriction_refuse_change();

-- What upper modules may read in their own queries.
create view restriction_term_v as
select e.restriction_id, e.merchant_id, e.kind, e.scope, e.valid_from, e.weight, e.case_no,
       least(e.valid_until, l.lifted_at) as ends_at
from restriction_entry e
left join restriction_lift l using (restriction_id);
comment on view restriction_term_v is 'Each restriction with the time it really ends; null while no end is known.';
