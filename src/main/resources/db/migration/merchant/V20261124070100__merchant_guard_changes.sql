-- What a shop reports of itself, its announced exit and whom it invites are seen in the portal by those with a seat in it;
-- what was decided about an application, by those who see the application.
do $$
declare
    guarded text;
begin
    foreach guarded in array array['merchant_change', 'merchant_exit', 'merchant_invitation', 'merchant_application_outcome']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
    end loop;
    foreach guarded in array array['merchant_change', 'merchant_exit', 'merchant_invitation']
    loop
        execute format('create policy %I on %I using ((select shell_seat()) is null or merchant_id in
            (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())))',
            guarded || '_seat', guarded);
    end loop;
end
$$;

create policy merchant_application_outcome_seat on merchant_application_outcome
    using ((select shell_seat()) is null
        or application_id in (select a.application_id from merchant_application a));
