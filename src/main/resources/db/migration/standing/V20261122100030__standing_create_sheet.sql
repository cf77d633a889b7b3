-- Lines that are computed in Java and exported like any other table: written once, read by the export, dropped a day later.
-- Not logged: after a crash the export is made again from the facts.
create unlogged table standing_sheet_line (
    sheet_id       uuid not null,
    line_no        bigint not null,
    made_at        timestamptz not null,
    at             timestamptz not null,
    kind           text,
    order_id       text collate "C" not null,
    rated_by       text,
    outcome        text not null,
    by_default     boolean,
    points         bigint not null,
    balance        bigint,
    credit_counted boolean,
    credit_rule    text,
    dsr_counted    boolean,
    dsr_rule       text,
    voided         boolean,
    primary key (sheet_id, line_no)
);
create index standing_sheet_line_made on standing_sheet_line (made_at);
