-- A holder of rights tells the platform of an infringement (ECL 42 to 44; rules.md 3.6): measures at once, forwarded to the merchant, whose
-- counter-statement goes to the holder, and lifted unless the holder goes on within the days of the law. How to reach the holder is
-- sealed; the mark only tells whether it is the same one.
create sequence penalty_ip_notice_number;
create table penalty_ip_notice (
    notice_id     uuid primary key,
    number        text collate "C" not null unique,
    merchant_id   text collate "C" not null references merchant,
    holder        text not null check (char_length(holder) between 1 and 200),
    holder_kind   text collate "C" not null check (holder_kind in ('organisation', 'person')),
    holder_mail   bytea not null,
    holder_mark   text collate "C" not null,
    language      text collate "C" not null check (language in ('en', 'zh-CN')),
    right_kind    text collate "C" not null check (right_kind in ('trademark', 'patent', 'copyright')),
    right_number  text not null check (char_length(right_number) between 1 and 200),
    statement     text not null check (char_length(statement) between 1 and 4000),
    state         text collate "C" not null
        check (state in ('received', 'refused', 'forwarded', 'countered', 'pursued', 'lifted', 'withdrawn')),
    received_at   timestamptz not null,
    due_at        timestamptz check (due_at > received_at),
    checked_by    text collate "C",
    checked_at    timestamptz check (checked_at >= received_at),
    refusal       text check (char_length(refusal) between 1 and 2000),
    counter       text check (char_length(counter) between 1 and 4000),
    countered_at  timestamptz check (countered_at >= checked_at),
    pursuit       text collate "C" check (pursuit in ('complaint', 'suit')),
    pursuit_ref   text check (char_length(pursuit_ref) between 1 and 200),
    pursued_at    timestamptz check (pursued_at >= countered_at),
    ended_at      timestamptz check (ended_at >= received_at),
    case_id       uuid references penalty_case,
    bad_faith     text check (char_length(bad_faith) between 1 and 2000),
    version       bigint not null default 0,
    check ((checked_by is null) = (checked_at is null)),
    check (state in ('received', 'withdrawn') or checked_by is not null),
    check ((state = 'refused') = (refusal is not null)),
    check ((counter is null) = (countered_at is null)),
    check (state not in ('countered', 'pursued') or counter is not null),
    check ((state in ('received', 'countered')) = (due_at is not null)),
    check ((state = 'pursued') = (pursuit is not null and pursuit_ref is not null and pursued_at is not null)),
    check ((state in ('refused', 'lifted', 'withdrawn')) = (ended_at is not null))
);
create index penalty_ip_notice_newest on penalty_ip_notice (received_at desc, notice_id desc);
create index penalty_ip_notice_state on penalty_ip_notice (state, received_at desc, notice_id desc);
create index penalty_ip_notice_merchant on penalty_ip_notice (merchant_id, received_at desc, notice_id desc);
create index penalty_ip_notice_due on penalty_ip_notice (due_at, notice_id) where due_at is not null;
create index penalty_ip_notice_holder on penalty_ip_notice (holder_mark);
create index penalty_ip_notice_case on penalty_ip_notice (case_id) where case_id is not null;
