-- Facts are added to and never changed: an order's column may be filled once, a rating's row may only be judged anew.
create function trade_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create function trade_only_fill() returns trigger language plpgsql as $$
begin
    if exists (select from jsonb_each(to_jsonb(old)) was
               where was.value <> 'null'::jsonb and to_jsonb(new) -> was.key is distinct from was.value) then
        raise exception 'a column of % that has a value keeps it', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create function trade_only_judge() returns trigger language plpgsql as $$
declare
    same trade_rating := old;
begin
    same.verdict := new.verdict;
    same.order_created_at := new.order_created_at;
    if new is distinct from same then
        raise exception 'a rating is never changed, only judged anew' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger trade_order_only_fill before update on trade_order
    for each row execute function trade_only_fill();
create trigger trade_return_only_fill before update on trade_return
    for each row execute function trade_only_fill();
create trigger trade_complaint_only_fill before update on trade_complaint
    for each row execute function trade_only_fill();
create trigger trade_rating_only_judge before update on trade_rating
    for each row execute function trade_only_judge();

create trigger trade_order_kept before delete or truncate on trade_order
    for each statement execute function trade_refuse_change();
create trigger trade_rating_kept before delete or truncate on trade_rating
    for each statement execute function trade_refuse_change();
create trigger trade_return_kept before delete or truncate on trade_return
    for each statement execute function trade_refuse_change();
create trigger trade_complaint_kept before delete or truncate on trade_complaint
    for each statement execute function trade_refuse_change();
create trigger trade_void_kept before update or delete or truncate on trade_void
    for each statement execute function trade_refuse_change();
create trigger trade_void_reversal_kept before update or delete or truncate on trade_void_reversal
    for each statement execute function trade_refuse_change();
create trigger trade_void_rating_kept before update or delete or truncate on trade_void_rating
    for each statement execute function trade_refuse_change();
