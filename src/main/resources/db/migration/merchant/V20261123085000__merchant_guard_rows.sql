-- Applications and documents are seen in the portal by those they belong to, whatever the service above asks for: by the
-- account that applied, and by people with a seat in the shop that came of it.
do $$
declare
    guarded text;
begin
    foreach guarded in array array['merchant_application', 'merchant_application_category', 'merchant_application_brand',
                                   'merchant_document', 'merchant_submission', 'merchant_check']
    loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
    end loop;
end
$$;

create policy merchant_application_seat on merchant_application
    using ((select shell_seat()) is null
        or account_id = (select shell_seat())
        or merchant_id in (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())));

create policy merchant_application_category_seat on merchant_application_category
    using ((select shell_seat()) is null
        or application_id in (select a.application_id from merchant_application a));
create policy merchant_application_brand_seat on merchant_application_brand
    using ((select shell_seat()) is null
        or application_id in (select a.application_id from merchant_application a));
create policy merchant_submission_seat on merchant_submission
    using ((select shell_seat()) is null
        or application_id in (select a.application_id from merchant_application a));
create policy merchant_check_seat on merchant_check
    using ((select shell_seat()) is null
        or application_id in (select a.application_id from merchant_application a));

create policy merchant_document_seat on merchant_document
    using ((select shell_seat()) is null
        or application_id in (select a.application_id from merchant_application a)
        or merchant_id in (select s.merchant_id from merchant_seat s where s.account_id = (select shell_seat())));
