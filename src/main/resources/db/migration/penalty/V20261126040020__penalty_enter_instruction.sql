-- An order of an authority as it came in (O37 art. 29): who, which document, and what was done about the product at once.
create table penalty_instruction (
    instruction_id uuid primary key,
    case_id        uuid not null unique references penalty_case,
    authority      text not null check (char_length(authority) between 1 and 200),
    document_no    text not null check (char_length(document_no) between 1 and 100),
    issued_on      date not null,
    merchant_id    text collate "C" not null references merchant,
    product_id     text collate "C" not null check (char_length(product_id) between 1 and 64),
    entered_at     timestamptz not null,
    entered_by     text collate "C" not null,
    unique (authority, document_no)
);
create index penalty_instruction_newest on penalty_instruction (entered_at, instruction_id);
create index penalty_instruction_merchant on penalty_instruction (merchant_id);
create trigger penalty_instruction_kept before update or delete or truncate on penalty_instruction
    for each statement execute function penalty_refuse_change();

-- The removal of the product on its account, by the order's own id, until the case ends or somebody says why it need not.
create table penalty_instruction_hold (
    instruction_id uuid primary key references penalty_instruction,
    lifted_at      timestamptz,
    lifted_by      text collate "C",
    check ((lifted_at is null) = (lifted_by is null))
);
