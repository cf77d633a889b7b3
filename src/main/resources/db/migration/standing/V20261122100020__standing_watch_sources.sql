-- Whatever changes a shop, its state or its score leaves a mark in the same transaction, a whole set at once; so the modules
-- below need not know that somebody keeps a list.
create function standing_mark() returns trigger language plpgsql as $$
begin
    insert into standing_changed select merchant_id from fresh;
    return null;
end
$$;
create trigger standing_mark_insert after insert on merchant
    referencing new table as fresh for each statement execute function standing_mark();
create trigger standing_mark_update after update on merchant
    referencing new table as fresh for each statement execute function standing_mark();
create trigger standing_mark_insert after insert on merchant_state
    referencing new table as fresh for each statement execute function standing_mark();
create trigger standing_mark_insert after insert on credit_score
    referencing new table as fresh for each statement execute function standing_mark();
create trigger standing_mark_update after update on credit_score
    referencing new table as fresh for each statement execute function standing_mark();

insert into standing_changed select merchant_id from merchant;
