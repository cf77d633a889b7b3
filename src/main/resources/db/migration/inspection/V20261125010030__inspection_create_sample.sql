-- A product that was drawn, and its parts. Nothing here says who bought it.
create sequence inspection_sample_number;
create table inspection_sample (
    sample_id     uuid primary key,
    number        text collate "C" not null unique,
    plan_id       uuid references inspection_plan,
    lot_id        uuid references inspection_lot,
    arm           text collate "C" not null check (arm in ('control', 'risk', 'lot', 'follow_up')),
    stratum       integer not null check (stratum >= 0),
    draw_rank     integer not null check (draw_rank >= 1),
    state         text collate "C" not null default 'drawn' check (state in
        ('drawn', 'ordered', 'received', 'sealed', 'testing', 'reported', 'passed', 'failed', 'stopped', 'cancelled')),
    product_id    text collate "C" not null,
    merchant_id   text collate "C" not null references merchant,
    category_code text collate "C",
    brand         text,
    model         text,
    gtin          text,
    title         text,
    drawn_at      timestamptz not null,
    -- Why it was stopped or cancelled.
    end_reason    text check (char_length(end_reason) between 1 and 1000),
    ended_at      timestamptz check (ended_at >= drawn_at),
    version       bigint not null default 0,
    check ((state in ('passed', 'failed', 'stopped', 'cancelled')) = (ended_at is not null)),
    check (state not in ('stopped', 'cancelled') or end_reason is not null),
    check (lot_id is null or arm = 'lot'),
    unique (plan_id, arm, product_id)
);
create index inspection_sample_newest on inspection_sample (drawn_at, sample_id);
create index inspection_sample_state on inspection_sample (state, drawn_at, sample_id);
create index inspection_sample_merchant on inspection_sample (merchant_id, drawn_at, sample_id);
create index inspection_sample_product on inspection_sample (product_id, drawn_at);
create index inspection_sample_lot on inspection_sample (lot_id) where lot_id is not null;

create table inspection_part (
    part_id     uuid primary key,
    sample_id   uuid not null references inspection_sample,
    kind        text collate "C" not null check (kind in ('test', 'retained', 'merchant')),
    -- All that a laboratory sees.
    blind_code  text collate "C" not null unique,
    seal_no     text collate "C" not null unique check (char_length(seal_no) between 1 and 64),
    lab_id      uuid references inspection_lab,
    broken      boolean not null default false,
    keep_until  date,
    disposed_at timestamptz,
    disposal    text collate "C" check (disposal in ('destroyed', 'returned', 'used_up')),
    unique (sample_id, kind),
    check ((disposed_at is null) = (disposal is null))
);
create index inspection_part_lab on inspection_part (lab_id) where lab_id is not null;
create index inspection_part_keep on inspection_part (keep_until) where disposed_at is null;
