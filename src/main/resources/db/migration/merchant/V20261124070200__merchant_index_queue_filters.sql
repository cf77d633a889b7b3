-- The queue's filters looked at all that is open, or at all that ever had a name, to find the first page of few. Names are
-- looked up by state, since most applications are decided; not partial, so that the planner knows from their statistics when
-- a word is in so many names that walking along the due time is quicker. The two filters that many open ones pass are walked
-- in order.
drop index merchant_application_shop_name;
drop index merchant_application_company_name;
create index merchant_application_shop_name on merchant_application (state, lower(shop_name) text_pattern_ops);
create index merchant_application_company_name on merchant_application (state, lower(company_name) text_pattern_ops);
create index merchant_application_open_risk on merchant_application (due_at, application_id)
    where high_risk and due_at is not null and state in ('submitted', 'second_review');
create index merchant_application_open_type on merchant_application (shop_type, due_at, application_id)
    where due_at is not null and state in ('submitted', 'second_review');

-- What is open in a category is filtered where it is walked, without a look at each application.
alter table merchant_application_category
    add column open_shop_type text,
    add column open_high_risk boolean;
update merchant_application_category k set open_shop_type = a.shop_type, open_high_risk = a.high_risk
from merchant_application a where a.application_id = k.application_id and k.open_due_at is not null;
drop index merchant_application_category_open;
create index merchant_application_category_open on merchant_application_category (category_code, open_due_at, application_id)
    include (open_shop_type, open_high_risk) where open_due_at is not null;

create or replace function merchant_application_category_opens() returns trigger language plpgsql as $$
begin
    select a.due_at, a.shop_type, a.high_risk into new.open_due_at, new.open_shop_type, new.open_high_risk
    from merchant_application a
    where a.application_id = new.application_id and a.state in ('submitted', 'second_review');
    return new;
end
$$;
create or replace function merchant_application_moves() returns trigger language plpgsql as $$
declare
    is_open boolean := new.state in ('submitted', 'second_review');
begin
    update merchant_application_category
       set open_due_at = case when is_open then new.due_at end,
           open_shop_type = case when is_open then new.shop_type end,
           open_high_risk = case when is_open then new.high_risk end
     where application_id = new.application_id;
    return null;
end
$$;
