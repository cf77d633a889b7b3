-- What inspection costs and who bears it. Lines are only added; a mistake is taken back by a line with the opposite sign.
create table inspection_cost (
    cost_id      uuid primary key,
    cause_id     uuid not null,
    kind         text collate "C" not null check (kind in
        ('goods', 'postage', 'test', 'retest', 'storage', 'disposal', 'appraisal', 'other')),
    plan_id      uuid references inspection_plan,
    sample_id    uuid references inspection_sample,
    amount_minor bigint not null check (amount_minor <> 0),
    currency     text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
    bearer       text collate "C" not null check (bearer in ('platform', 'merchant')),
    at           timestamptz not null,
    actor        text collate "C" not null,
    unique (cause_id, kind)
);
create index inspection_cost_plan on inspection_cost (plan_id, at);
create index inspection_cost_sample on inspection_cost (sample_id, at);
create trigger inspection_cost_append_only before update or delete or truncate on inspection_cost
    for each statement execute function inspection_refuse_change();
