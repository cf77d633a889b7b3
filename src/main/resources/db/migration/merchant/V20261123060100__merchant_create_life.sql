-- What the guarded transitions of a merchant's life need beside its steps (A10). There is no column of status: the state
-- follows from merchant_state. The version only makes two people who act at once notice each other.
create table merchant_life (
    merchant_id text collate "C" primary key references merchant,
    version     bigint not null check (version > 0)
);

-- Who took a step and why; import steps have none.
create table merchant_step_detail (
    step_no     bigint primary key,
    merchant_id text collate "C" not null references merchant,
    actor       text not null,
    reason      text not null check (char_length(reason) between 1 and 2000),
    recorded_at timestamptz not null
);
create index merchant_step_detail_merchant on merchant_step_detail (merchant_id);

create function merchant_life_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger merchant_step_detail_append_only before update or delete or truncate on merchant_step_detail
    for each statement execute function merchant_life_refuse_change();

-- Numbers of merchants that this application admits; the platform's own ids come with imports.
create sequence merchant_number;
