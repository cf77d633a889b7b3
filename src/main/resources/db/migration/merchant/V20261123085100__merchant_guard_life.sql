-- What a shop has become is seen in the portal by those who have a seat in it: who stands behind it, what is held, why it was
-- suspended or banned.
do $$
declare
    guarded text;
begin
    foreach guarded in array array['merchant_profile', 'merchant_hold', 'merchant_suspension', 'merchant_ban']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format('create policy %I on %I using ((select shell_seat()) is null or merchant_id in
            (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())))',
            guarded || '_seat', guarded);
    end loop;
end
$$;
